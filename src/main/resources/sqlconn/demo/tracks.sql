-- Track titles are put together from a beginning and an end in the artist's language.
CREATE TEMP TABLE title_start (language TEXT, n INTEGER, text TEXT, PRIMARY KEY (language, n));

CREATE TEMP TABLE title_end (language TEXT, n INTEGER, text TEXT, PRIMARY KEY (language, n));

INSERT INTO title_start (language, n, text)
WITH words (language, list) AS (VALUES
    ('en', '["Lanterns","Letters","Winter","Salt","Small Weather","Paper Boats","The Last Tram","Copper Wire","Slow Rain","A Map","Seven Chairs","Blue Hour","Swallows","Static","The Orchard","Midnight Bread"]'),
    ('de', '["Regen","Laternen","Schnee","Briefe","Kreide","Der letzte Zug","Möwen","Salz"]'),
    ('fr', '["La pluie","Une lettre","Le dernier métro","Des lampions","La neige","Un café","Les hirondelles","L''ascenseur"]'),
    ('es', '["La lluvia","Un tranvía","Las golondrinas","La carta","El faro","Pan y aceite","La sal","Un paraguas"]'),
    ('pt', '["A chuva","O farol","A carta","O vento","As andorinhas","Um barco","O sal","Café"]'),
    ('it', '["La pioggia","Un tram","Le rondini","La lettera","Il faro","Il pane","La neve","Un ombrello"]'),
    ('ja', '["雨","手紙","灯台","雪","風鈴","紙船","終電","珈琲"]'),
    ('ko', '["비","편지","등대","눈","바람","종이배","막차","커피"]'),
    ('zh-Hans', '["雨夜","旧信","灯塔","初雪","晚风","纸船","末班车","咖啡"]'),
    ('zh-Hant', '["雨夜","舊信","燈塔","初雪","晚風","紙船","末班車","茶"]'),
    ('ar', '["المطر","رسالة","المنارة","الثلج","الريح","قارب","القطار الأخير","قهوة"]'),
    ('he', '["גשם","מכתב","המגדלור","שלג","רוח","סירה","הרכבת האחרונה","קפה"]'),
    ('el', '["Βροχή","Ένα γράμμα","Ο φάρος","Χιόνι","Ο άνεμος","Μια βάρκα","Το τελευταίο τρένο","Καφές"]'),
    ('ru', '["Дождь","Письмо","Маяк","Снег","Ветер","Лодка","Последний трамвай","Кофе"]'),
    ('uk', '["Дощ","Лист","Маяк","Сніг","Вітер","Човен","Останній потяг","Кава"]'),
    ('hi', '["बारिश","चिट्ठी","दीया","धूप","हवा","नाव","आख़िरी ट्रेन","चाय"]'),
    ('ta', '["மழை","கடிதம்","கலங்கரை விளக்கம்","பனி","காற்று","படகு","கடைசி ரயில்","காபி"]'),
    ('tr', '["Yağmur","Mektup","Fener","Kar","Rüzgâr","Kayık","Son vapur","Çay"]'),
    ('is', '["Rigning","Bréf","Vitinn","Snjór","Vindur","Bátur","Síðasta rútan","Kaffi"]'),
    ('pl', '["Deszcz","List","Latarnia","Śnieg","Wiatr","Łódka","Ostatni tramwaj","Kawa"]'),
    ('cs', '["Déšť","Dopis","Maják","Sníh","Vítr","Loďka","Poslední tramvaj","Káva"]'),
    ('yo', '["Òjò","Lẹ́tà","Ìmọ́lẹ̀","Afẹ́fẹ́","Ọkọ̀","Òkun","Orin","Òṣùpá"]'),
    ('th', '["ฝน","จดหมาย","ประภาคาร","ลม","เรือ","รถไฟเที่ยวสุดท้าย","กาแฟ","ดวงจันทร์"]'),
    ('vi', '["Mưa","Bức thư","Ngọn hải đăng","Gió","Con thuyền","Chuyến tàu cuối","Cà phê","Trăng"]'),
    ('fi', '["Sade","Kirje","Majakka","Lumi","Tuuli","Vene","Viimeinen juna","Kahvi"]'),
    ('am', '["ዝናብ","ደብዳቤ","መብራት","ነፋስ","ጀልባ","የመጨረሻው ባቡር","ቡና","ጨረቃ"]'),
    ('sw', '["Mvua","Barua","Mnara","Upepo","Mashua","Treni ya mwisho","Kahawa","Mwezi"]'))
SELECT language, key, value FROM words, json_each(list);

-- Each end begins with the space that its language puts before it, if any.
INSERT INTO title_end (language, n, text)
WITH words (language, list) AS (VALUES
    ('en', '[" for the Harbour"," in the Attic"," After Closing Time"," on Mill Street"," Without a Name"," Before the Thaw"," at Low Tide"," from the Other Shore"," and the Moth"," Under Glass"," of Small Hours"," in B Minor"," by the Canal"," Over the Rooftops"," on a Borrowed Bicycle"," (Reprise)"]'),
    ('de', '[" am Kanal"," im Treppenhaus"," über den Dächern"," ohne Namen"," nach Ladenschluss"," aus der Vorstadt"," für übermorgen"," im Februar"]'),
    ('fr', '[" sur le quai"," à minuit"," sans adresse"," après l''été"," au bord du canal"," dans la cour"," de février"," pour demain"]'),
    ('es', '[" sin nombre"," en el patio"," de febrero"," junto al mar"," después del baile"," sobre los tejados"," para mañana"," a medianoche"]'),
    ('pt', '[" sem nome"," no quintal"," de fevereiro"," à beira-mar"," depois do baile"," sobre os telhados"," para amanhã"," à meia-noite"]'),
    ('it', '[" senza nome"," nel cortile"," di febbraio"," in riva al mare"," dopo il ballo"," sui tetti"," per domani"," a mezzanotte"]'),
    ('ja', '["の夜","と猫","のない街","の向こう","を待つ","の地図","と二月","のワルツ"]'),
    ('ko', '[" 없는 거리"," 그리고 고양이"," 너머의 바다"," 다음의 아침"," 같은 이름"," 위의 달"," 옆의 이월"," 뒤의 노래"]'),
    ('zh-Hans', '["以后","与猫","之外","里的海","的地图","无名","在二月","圆舞曲"]'),
    ('zh-Hant', '["以後","與貓","之外","裡的海","的地圖","無名","在二月","圓舞曲"]'),
    ('ar', '[" عند الميناء"," بلا اسم"," بعد منتصف الليل"," في شباط"," على السطوح"," تحت المصباح"," إلى الغد"," قبل الفجر"]'),
    ('he', '[" בלי שם"," על הגגות"," אחרי חצות"," בפברואר"," ליד הנמל"," תחת הפנס"," למחר"," לפני השחר"]'),
    ('el', '[" στο λιμάνι"," χωρίς όνομα"," μετά τα μεσάνυχτα"," τον Φλεβάρη"," πάνω στις στέγες"," κάτω απ'' το φανάρι"," για αύριο"," πριν την αυγή"]'),
    ('ru', '[" в порту"," без имени"," после полуночи"," в феврале"," над крышами"," под фонарём"," на завтра"," перед рассветом"]'),
    ('uk', '[" у порту"," без імені"," після півночі"," у лютому"," над дахами"," під ліхтарем"," на завтра"," перед світанком"]'),
    ('hi', '[" के बाद"," बिना नाम"," आधी रात को"," फ़रवरी में"," छतों पर"," नदी किनारे"," कल के लिए"," सुबह से पहले"]'),
    ('ta', '[" இரவில்"," பெயரின்றி"," கரையோரம்"," கூரை மேல்"," நாளைக்காக"," விடியலுக்கு முன்"," விளக்கின் கீழ்"," மழைக்குப் பின்"]'),
    ('tr', '[" limanda"," adsız"," gece yarısından sonra"," şubatta"," çatılarda"," sokak lambası altında"," yarın için"," şafaktan önce"]'),
    ('is', '[" við höfnina"," án nafns"," eftir miðnætti"," í febrúar"," yfir þökunum"," undir ljósastaur"," handa morgundeginum"," fyrir dögun"]'),
    ('pl', '[" w porcie"," bez imienia"," po północy"," w lutym"," nad dachami"," pod latarnią"," na jutro"," przed świtem"]'),
    ('cs', '[" v přístavu"," beze jména"," po půlnoci"," v únoru"," nad střechami"," pod lampou"," na zítřek"," před svítáním"]'),
    ('yo', '[" ní alẹ́"," láìní orúkọ"," lórí òrùlé"," fún ọ̀la"," ní etí òkun"," kí ilẹ̀ tó mọ́"," àti ológbò"," ní ọjà"]'),
    ('th', '["ที่ท่าเรือ","ไร้ชื่อ","หลังเที่ยงคืน","ในเดือนกุมภาพันธ์","บนหลังคา","ใต้แสงไฟ","เพื่อพรุ่งนี้","ก่อนรุ่งสาง"]'),
    ('vi', '[" bên cảng"," không tên"," sau nửa đêm"," tháng Hai"," trên mái nhà"," dưới ánh đèn"," cho ngày mai"," trước bình minh"]'),
    ('fi', '[" satamassa"," ilman nimeä"," keskiyön jälkeen"," helmikuussa"," kattojen yllä"," katulampun alla"," huomista varten"," ennen aamua"]'),
    ('am', '[" በሌሊት"," ያለ ስም"," ከእኩለ ሌሊት በኋላ"," በየካቲት"," በጣሪያ ላይ"," ለነገ"," ከንጋት በፊት"," በመንገድ ላይ"]'),
    ('sw', '[" bandarini"," bila jina"," baada ya usiku wa manane"," mwezi wa pili"," juu ya paa"," chini ya taa"," kwa kesho"," kabla ya alfajiri"]'))
SELECT language, key, value FROM words, json_each(list);

-- The two steps through the words, 5 and 3, share no factor with 8 or 16: so no title comes twice within an album.
INSERT INTO track (album_id, position, title, seconds, composer)
WITH RECURSIVE
    line (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM line WHERE n < 15),
    word_count (language, words) AS (SELECT language, count(*) FROM title_start GROUP BY language)
SELECT album.id,
       line.n,
       title_start.text || title_end.text,
       95 + (album.id * 7919 + line.n * 104729) % 263 + CASE WHEN line.n % 8 = 0 THEN 241 ELSE 0 END,
       CASE (album.id + line.n) % 4 WHEN 0 THEN NULL WHEN 1 THEN 'trad.' ELSE artist.name END
FROM album
JOIN artist ON artist.id = album.artist_id
JOIN word_count ON word_count.language = artist.language
JOIN line ON line.n <= 8 + album.id * 13 % 8
JOIN title_start
    ON title_start.language = artist.language AND title_start.n = (album.id * 11 + line.n * 5) % words
JOIN title_end
    ON title_end.language = artist.language AND title_end.n = (album.id * 7 + line.n * 3 + line.n / words) % words
WHERE album.id <> 103
ORDER BY album.id, line.n;

DROP TABLE title_start;

DROP TABLE title_end;
