/** Generated from data/wine.csv by scripts/data/encode.mjs. */

import type {EncodedTable} from "../encodedTable.ts";

/** 178 rows; see src/data/realSets.ts for what the columns mean. */
export const wine: EncodedTable = {
  rows: 178,
  columns: [
    {
      decimals: 2,
      least: 1103,
      width: 2,
      text: "%U#H#D%e#L%R%g%D&7%0%H%J%#&/%f#u%]%-%Q#v%D#-#}###h#9#[#R%1%@% #p#z%%#i#f#P#9#;%T#n#^%2#L#9%S%f%4%H%8#9%-%,%&%!#n%T#Q#~!O!K!l#y!O!;!O#?!O#V!?!G%0#g#3!% d#7 v!K!r!*!t!2#9 v!o!: c b!2!2!*!q!G _!Y s!G!O!G!2!h!L t!^!T!C!t!@ ^ N!_ n I!2   t!T!y!* M X!T#9 y!1!U q!O!.#%#(!}!r!^!h!C!a#g#!#-#X#j#t!C#D%2#&#T#<#h!{#?#K!f#E%.!W%b#f!N#{###0%(% #c!~#p#]!>!y%N#}#]#O#E%K"
    },
    {
      decimals: 2,
      least: 74,
      width: 2,
      text: "!*!1!m!B#(!/!:!V!  b!W o!,!,!:!4!? x z#[ ~%G!9 {!4!L!0!+!=!& q!#!6 t!3!4! !! q%Z!*%K!<%Y!0%a%2!&!I!,!,!!!.!=!%!,!)!D j 7 G c V J l R > N 7 P | r!#!% F!; 3#F <%N 5!4 J%M 2 ; |!%!M _!6 r t#@!F s!S h D#d!O a!v!+!,#!!,!. Z b%A!t#1   f r n |#~#~!q!L&,([%|!W t!T ~%{ b#P!h%. U!w&I(>%2#M#>###d&b%O%0&k&>#k%Q#^#0!=#q Z&z%i#T!&!%%J#m#n%!#9&#%=#x#&&=#T!p!|(L%R%y#(%g"
    },
    {
      decimals: 2,
      least: 136,
      width: 2,
      text: "!4 s!L!;!b!6!6!F v!!!&!)!2!0!/!O!Q!G!9!A!#!J!-!=!F#)!G s!Y z!O!-!-!O!J!2!^!@ o!<!( q!D!% o!5!# q!1!! i!E!3!M ~!7!&!M!;  !# g [ u!>!A E [!- J z!L }!E!& [ F | _!1 e y!<!)!C }!(!G!7!&!)!3!  {!# y!S c o z E Y!7 W c!! q!# ^!O Q v!g!;!; y d x c e!3#*!R r!0 v!%!W!&!/!)!1!1!- ~ y!?!I x!F!O!,!Q!, y t |!9!/!-!G!9!T!# o!)!/!I!O!I!/!?!C!,!&! !E!&!N!a!)!#!9!6!9! !.!S"
    },
    {
      decimals: 1,
      least: 106,
      width: 2,
      text: " U ) u c!1 Q K k E Y o c Y + 1 g!&!& _ Q Y u a m!&!Y Z e } Y!@ z g ~ y!, T o T = [ w O j e x Y Y w i 5 g E f ^!, ] c b   Y c o y y p O!  e c!+!Y!O#1!1 Y Y o M!E y w!O!@ o o!C!e!7!K t!;!. o o y!6 Y t o j t!1 ~!,!; y!@ y!& ~!1!&!1!@!6!/!@ Y y!&!~!j!6!1!1!6!~!T!; o!&!O!6 j t!1!Y ~!O!1!&!J!& t!1!&!6!6!6!O!;!_ t!&!; ~!o!Y!@!1!&!; t!;!@!E ~!T!Y y ~!&!,!E!&!&!T"
    },
    {
      decimals: 0,
      least: 70,
      width: 2,
      text: " ] A B N S M = V > ? F < 6 8 C M U P I Q [ C B < = Y : ; H = B G E c K A K ? ? ^ R 7 B D H L C B D I 9 ; L P S Q S C I 5 B A ; 4 E ? + + K v D 3 4 j B > 3 M g B 3 3 + 2 ; @ 7 5 1   . 3 - 5 ?!# e 2 5 5 > 5 ? 3 2 7 - 1 9 ; H 5 D 5 1 2 3 I - 4 = T C 3 / 2 3 9 5 - W E ? G 2 ; 6 = 5 B = 6 > 9 M C - 3 9 N X M Q ? D : 6 > ? 6 5 H G G 7 5 L 5 F M = 3 8 < C U U ="
    },
    {
      decimals: 2,
      least: 98,
      width: 2,
      text: "##!r##%4###T!c!m###7#4!C!m#C#W#*###4#W!w#9!X!n!a!f!p#*!W#4!r#9#+!Y#4!R!w!m!]!W#9#H!]#R!q#9#*#R#C!|#-!y!]%7#9!m#5#M#9#c!-!4!1!9#m!!!Y#7!:!f | /#4! #W#a d!* o!##(!Y!C!/ h!C!C u!&!*!C c R K!]#;!c c!h#o#*!F R!i!c!C k h K!S!{#K!h r!a!i!^!-!/ f!/#/#K!C!o#+!m!{!<!E!9 X C 4 m!/ e K v e!O [ M ]!/ K W   m!( N M U!C w U q w!###!m!M z h L H A m U ]!- > L k k w b h!4"
    },
    {
      decimals: 2,
      least: 34,
      width: 2,
      text: "%##c%7%P#Z%F#I#H#y%.%?#@#c%f%a#r%-%G%~#~%0#>#o#:#R#Y#u#(#x#6%8%2#Z#a#J#y#Y#@#U% %<#Y%W#T#{#V%0%F#s%U%:#z%k#f#q#e#{%6%d : p!4!Z%)!V#V%1!q!)!& i#m!a#p# !D!t!+!b#L#/#J!E!F#*!k!P!H!P!F!=!!!9#.#/#0 f#G%l#z#%!/!|!K!i!a!t!W!u#s#O#0!t!r#2#%!G!z!!!K#f(;!~#V#~#V%.#-#B!V!! } p { ; C 0 = 1 = 3 3 5 Q O 8   B M!2!D!/!& T ; @ T ;!* q ^ 9 = G E 0 ^ C U c 2 4 G > L F E M"
    },
    {
      decimals: 2,
      least: 13,
      width: 1,
      text: "204.=8453,,03A347>6&./102E81;03,@H30832*81&6241+66&,6=+*05)2UK6)C;01M!;+1+ 8.A9A40>S,4A>F@JHP/&6!3.C038;6X;F=3.0R@AJ48A;6EA4+;=P>@+.1&RUKUPKK;HE3A>EC8,.0SKSFUKJHHR>?JA>=1>FBJAAKN"
    },
    {
      decimals: 2,
      least: 41,
      width: 2,
      text: "#+ |#a!|!V!g!h y!h!Y#4!=!U#a#p!2!g!L!Z!F!t!h!I!2!F!b!1!&!P!h#4!e!g!&!:!Z!(!0!)!r#0!4!J!F!m y!}!x#4!r#k#+![!H!B#;!m!F!n !   8 C![ c!r#* d !#@!2![ c!f!E o!2 Y#Z!e!/!Q!,!B#1!2!<!%!&!*!D!C!B!i!&%4!<!Q!e#a!,!&! !.!4!.!C!C!r#?%R v e!0 d!k!9!A M![!W![!K!k#k!&!Q!P!_!& X M M N y X J j R K E : 1 b n ~ > P y n y z!<![!,!;!< n#T#+ d J Z X c o!2 [!: k C : x f!-!&!2!&"
    },
    {
      decimals: 6,
      least: 1280000,
      width: 4,
      text: "(};K&9eK)%5u+yyK&2>k*P>k(K.-(2Iu(DzU+0A ).qa(,:A(xA (^]k+Rv-+:5u)hGa*=l--3&K(8YK(~PU&HRk%L- %]1K%)Su%0zU&oV-%_[a&HRk&c7 )(b-*doK%Q&K(^]k& OK(8YK&Tsu&)a %?iu(8YK)^iu&-DA(cB-&797(14k(Iu &{w7)Z(U)hGa-Kga+-rk(xA *wB-)thk);4k)nW7)~[a)MeK*VNA weK#fb-).qa%L- &BC7#=2U&Tsu(Q=a&_hk#XA #0oK#IQa#t:A%DdA#pU #^;K%L- &Tsu!t/7#vfU!j:A!aZU%XL-!:W7&oV-#IQa!pIu!YK !m{a#*^u [l-!S;K%3Hk#IQa!4Ga#d5u!m{a!aZU#7  &HRk!FxA#jEK!YK #*^u!)=a#;yK!z>k#vfU#jEK!z>k!t/7#7   }u %L- #M7 #7   qSu weK!)=a#vfU    #d5u)MeK!+iu!m{a#*^u##eK%^FU#CB-!0dA!m{a%s0A(^]k)(b-(,:A(enA*}Qa%R<U(,:A)(b-&~EK&Tsu(xA &6!-&<3a,PU %fm7&{w7+gHk,lNA./M7-%dA0(>k*}Qa/aga+a97,*<U-Y?u+Rv-3)w71CXA+gHk)>v-(urk(NoK.Ec7*@:A/uOK/?]k-.- ,vC7(k}u.o4j.TPU+mXA+:5u/88-. .--rk "
    },
    {
      decimals: 3,
      least: 480,
      width: 2,
      text: ")7)A)-&7)7)A) )K)a(u+U*a*K+U+ +u)U*7+A(A)k)-* )k*-*7&u) +U)7*u)k+A+U)u)7)k*-*k&U(7&k&K%k&K&A)7&k)U*-*-+K(u*7&u(U(-)U&U)A+U(U+A+7-k*u*-*-) +u&g,k(U,7(a+A*u(A)K*u- *U,7& %K+A,K,k(k)U)a)A(A*K*U*U(7+A)7-K+k)7%U(-)7&7(k&K&7(A% &a+A)u( 0a(7)K#K( %U( &u#k% &7#A(K&U%K%-#u# %A% #k% %k%a&U%7#K&U&k!u!A!- a k! !7  !K u!-!A! #-! !  u(A&A#7#K%A&-#a#u#-# ! !U!k#K!7!A!K"
    },
    {
      decimals: 2,
      least: 127,
      width: 2,
      text: "#z#D#-#I!q!i#V#V!i#S#-!f!n![!x!l!S!K!f#@#e#P%%#[#p#0#2!a#D#W!Y!l!k!x!k#K!b!E!W#Q#B!x#T!x#?#=#H#=!^#%!o#A#6!q#0!{#;!h!k Z K C!@!k!)!0#.#L g#  Z#,!b#N#) |!B!F!1#)#(#*!Z o#!#,!,#1!^#1!-!S t#:!t!Q!,!]!a!g!t!a#B!>#U#:#-!<!z#6!e!b!D!1#/!k#=!t z!}#C#c#(#%#]#8!h!>!b!K # 2 , # ; B   M Z }!1!A t s n L ) _ F ) % 7 ) ; ? 8 H Q j V B Z y S L S @ S X f [ G O R @ @ F D"
    },
    {
      decimals: 0,
      least: 278,
      width: 2,
      text: "+h+W-*0C(*0#.9.>+R+R0c./.W,c1,.M./,M2W)>(W(M+H+4)>)/-4.4**+H.40h*w-],**/)c,4+9(C(h+H,*&M)h+w+h*r+c-w,c-|-//4+c,C*c.#.4#c&M!w%w!W r&K#O#W(9&u)W!M#1*r)i!a!;#M(9#(  &q%w#]#c!w#H%1&M%r#9!w#H / h*@%r!a&9!I&m%1!k!R&E H#W#A E&M%1 R%_!g!4!J#H h!&%3%r#* |!/!/!- o#+ e%C%w#m%/%W&/&]&w#]%C%M%W(W#c%#)H)/!R%r&/%##M#9!]&H&#&|#9)c&9%m#c&M%9&H%h#c&]&R(9%w#W#/&9(/(9)4)9%/"
    },
    {
      decimals: 0,
      least: 0,
      width: 1,
      text: "                                                           !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!################################################"
    }
  ]
};
