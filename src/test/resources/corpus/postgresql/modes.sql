#### standard_conforming_strings=off: T03 a backslash escapes
⟪READ:select 'it\'s; \\'⟫; ⟪READ:select N'\';'⟫;
#### standard_conforming_strings=off: quotes still double
⟪READ:select 'it''s; \''⟫; ⟪READ:select 1⟫;
#### standard_conforming_strings=off: names have no escapes
⟪READ:select 1 as "a\"⟫; ⟪READ:select E'\';'⟫;
#### standard_conforming_strings=off: dollar quotes have none either
⟪READ:select $$\$$⟫; ⟪READ:select $a$ \' ; $a$⟫;
#### standard_conforming_strings=off: strings of code points and of bits have none either, and go on without
⟪READ:select U&' \' uescape '!' as "tricky"⟫; ⟪READ:select u&'\'
 '\', 1⟫; ⟪READ:select B'\', x'\' , b, xu & 'a\';'⟫;
#### standard_conforming_strings=off: ends inside
⟪READ:select 1⟫; select ⟪SINGLE_QUOTE:'C:\';
#### T02 with standard strings a backslash is data
⟪READ:select 'C:\'⟫; ⟪READ:select 1⟫;
