/** Generated from data/diabetes.csv by scripts/data/encode.mjs. */

import type {EncodedTable} from "../encodedTable.ts";

/** 442 rows; see src/data/realSets.ts for what the columns mean. */
export const diabetes: EncodedTable = {
  rows: 442,
  columns: [
    {
      decimals: 0,
      least: 19,
      width: 1,
      text: "K@X(B&4RL-%HEBM2?T693))M/. :OS0:JIEND>@@B#0FMH1+S5JQ2>3559LR-597S4>LKE@@RDD>8%B!TD<6AM-M24DM;3+-P9A@EE&Q9G%HFKLF)FG8NQ1E3RNB??(J2C/%E5,?&BJGL9L8I58103GA7LS9<@=?>42EM51TA@G;L/ESMNL:6NMME,*.B@C?PC.H:N2LP7W@a8ACIKCZSAIHDU5(G4:#9I!S296CDSMSHPJGNI!E09L*5=S2BWIA39VDLN<,J72QRCBKDUE?D7SKC&T<LD6MT,QUC-G2SAGKE@DUL>CSA>?[,Q:CEFYF:[GTI@MU6=CWIH0B;F/H<IP; WBKIA9)D2:,?0;KELF3AJ4><>FO9, M@FE@E-NBJGF4O?C:5,J0)ODQ:Ea;<N1HR2>BU2W?92C;GK+CA+I7N5>TC9E=1L?L44"
    },
    {
      decimals: 0,
      least: 1,
      width: 1,
      text: "! !   !!!  ! ! ! !   ! ! !   !  !  !  !!! ! !!  !! !       ! !! !!!!!   !!!!!    !    ! !       ! !  ! ! !  !!!  ! !! !   !! ! !  ! !!    ! ! ! ! ! !!  !!!! !   ! !  ! ! ! !!! !   ! !! !!    !!! ! !   !!!! !  !     !!   ! !  !!! !! !  !  ! !!!!!      !  !  !!   !!!!! ! !! ! !  !!!!  !   !!!   !!  !! !  !!!! !   !  !     !!  !  !!! !!  !   !!  !!! !!!! !!!! !  !!! !!!  !!  ! !!  ! !!!  !!! !   !  !  !  !   !!   !      !!!! !!!  !     !!!  "
    },
    {
      decimals: 1,
      least: 180,
      width: 2,
      text: "!V G!F n U Q K w!V!A )!- ] w a h!D!( o h B d u!U!> m /!T e s!F :#7 H < Z!2!&!a!* q 8 o c!] V n 3 P!* r!, p j!4 I!C < ; a u } r T a b h k [ L 6!< u f { Z!7 U A T!( d V!% R!a 1 s Q J a!M } ; i A!%!q t ;!- M!7!C!Y Y 0!K!G p Y }!0!*#) z!S e o K }!-!j!=!3 q > w =!,!x 6 e E!E!Q +!K#*!V!*!I!( ~!H#:!T!u!+ t!_ u x N!0!U o X :!E =!X!9!b g 9 ?!^!T _ f L!a -!% S!/!6 q j } O ~ V!3 h!D D v 9 m P Z t @!4 L |!O M A C z!9! !H!5!G!B h!*!? | 5 X!v!>!: : P R S a c 9!; L [ m j!a Z y!?!A k!  7 p!/!d q c L!O V Y +!I!U!Q!z!T!<!Q :#X C b U q P#9 /!7 a = x!q Y!9!#!  f b n!5 @ U b!.   t F d f D s i!P!f!. d!u Z!A > q T l!c b!<!= S R w Z L z!Y!B c!N!B f!* W!  }!9!M!V r ~!O q#-![ C!9 a#! s K J!n m X r l!T!1!. n v!- [ f A!U Q 4 C!G p X!K ( ~!0 r#! b s S#B#c {!@ A p c o W v!]!% { S!5 !!U ] [ g Q!+ b z!^ 6 [ L!. z Z u!+!2!G M X!y!O#5 ,!u H n ^!S!n x! !#!i!a b D U!,!g R!& Q W ~!q X B Z!P ? z c 2!/ j j!A 3"
    },
    {
      decimals: 2,
      least: 6200,
      width: 2,
      text: "NA>kEK;KNAA B-]k:A<UIu<UDAIuC7c7W7YK;K:A97GaDAQ>?u:A>k:A/7[aA - PUFU4k7DXA4khk/7NA!-BN0AIuQa<U4kK EKL-PUEK^uIu;K>k7 RkK :A5u:A3a:AZU<UAh:AEKC7qaC7FUYK>k^u/7?u>kU =a>k8-%dGa:AK 1KA :A5uhk%AC7- W7?0C7K ?u[aB-K FU:A975RPxH%?u>k>k[a[aEK^ueKOKFUK NANAFxIuFU>kC7>kHkk 1KDA:A<U;K4khkb-XAU 8-SuDAB-[aGaA A 8-OKEK^u[aEKW7GaAD0deK/7^u/7b-NA8-;KSRFUW7;K&KIuEK97>kSu?0>kC7Rk5uYK[a?uIuA >kW7GaPU97Iu2UQaL-<U^u>kRHDdB-RkXAPUL-DAPUb-]kL-NARk?u?uhkW7iu:AA EK>kU 2U  W7>kYn3a=a4kNACX7 V-Z4Rk1*ZUC7]kHk?uK A =a3>:AZUXAa eK50Iub-EK8-OK9XU 4kk hk8-<UAhK +u^u>kdAU 50V-RkK [aGa+uHkSu4kEK<UPUB-.-B-NA:AOK[a<xKDEK:A:A2U8-B-9|XAR%gaXA:ANAHk<UFURk4kEKXAC75uGaY*OKV-EKbr[>W7K 1n<UPU3aFUU ;Kb-PU?uC7;K^u<U7 suYKYKfU:A<UQa/7EK97l-<U8-;KNAL-B-M7>kQaNAPU^uG>A C7B-L-L-:A4kW7B-EK1Kl-EKM7EKNAZ4/7?uDAHkW7B-/7YK+uZU2UFU97YK=a?u=><UW7fU4k?uEK^udA+u6:l-YKIu97[a>kEn7 i0/7>k5uG>NAXAPUA - UDEKeK?u7 NAEK=aIu:A7 ZU1KLrGa- "
    },
    {
      decimals: 0,
      least: 97,
      width: 2,
      text: " a { _!.!( M d!i w x 4 | ~ ~!2!h!7!> f!  _ f! !: k v > b d b z e X a U!I!+ o!g!&!M I [!4 u y ^ B!& x a c!B!.!4 | j >!.!T O a y!4 Q!) r } i H!#!7!r!A!9 y   e N!&!Y!-!= T l z Z!S j!# k!S!)! !# _ ~!5 v!9!Q!-!@!C o j _!  R!% [!6!)!0!/!T!/!F!6 s f!+!E#: h i W!A }!,!  s!> B!. ] S v j h k!>!M!3!4 i!.!0!@ r h {!B ~!4!e f!<!%!/ p#, p {!9 f ?!5!R!P w H!A K 9 j!4!6!7!4 y!F!T ~ o s!B H![!  t E!3!X Z!8!= { W!E!K z#&!B m u!7!.!2 Z!M o!I!! ^ h!L!G } O ] v X U [ d o!#!#!(#;!+!B p!* T!a!# g!d z!0 @ i [ V!a!&#(!H w!Q!7!K!I | l |!* w!+!?!1 ^ _!% {!]!4!D f b H![ | q#% X | n!2 o!g a O!. i#%!E!L!%!R [!4 u } n e = g ~!9!;!O!^ { e!7 J!a!!!F r!= z!<!%!V!; t!c!M!7!Q!_!Z |!7 l m!  L y u K!%!j y!%!] z q |!(!I!D#( x ~ 9!. D Z!h!w f!+ u g!* w b g ^ z!,!C!;!5 o!!!J!/ O Q!?!~!0 } 0 S b p j!k Q { [ | y!2 T!5 l!. | Q ^!C!1 t h ~ } i 3 f!+!<!N!H J!0!-!w!8!  v!o O!%!B!_!A u 6!O J!?!G!5 f!O!G!) u o }!I f!1!d"
    },
    {
      decimals: 1,
      least: 416,
      width: 2,
      text: "(g)q(k,},?#W)K2y+^(i!k.M*Q*++52q)Q.e)o*G(/)A+i&q)s+S!E(-(S!G*a&G*=!o&g*w)3(10U+^0G%&)S*O+S+?&o#y+[+^(U)/.E,k,M)Y)& m&+.^#[);*7.=%{,;,)+m)O%q*U-).a.},I+/ [)9%C,[/ -7,I&K))+/*/,C(W*)( /m)g*-*9)1*A.7*7-s.C+3,}07)})a(g.+&9-s(C+y,Y,^(s.e,a-K.&(1)u,g/i9?(K%c&A,3*q+{*s*K.Y%-+7(1%E*&(m&g+-/;.C+c.m(u-K,s.[)i*3)Q/{,C-)1A(a.9,G+e*;4S*G+Y*9(/%3+?/c*)*/%{,A%O!O)A-&,Q,C./+[.i1S++)C)K/=#E07+I*q#m,e11&c.^-k,1(m*+.c*^1a/7*c&s-y*7-u*#.U*#-I+/#K(y0M-o,7#y(q+;&o%y(;(-)K*++k+16;+o/;(i)O(i07+/*a-{+&-1%G*)&g&&.o)u4=-=(I.a.{/7*A)o)m)S.{,.(})E,K(u*Q+ (Y0q-s*M&q)e%O-S*}*-1e#a,Y)A+{)&2Q([( ,e#)4+/5.},G.9%A.7,M*=)M)M#q)^*9-A-/,^3M,C)K-g#I03,;/Q*5,Y+/,a)c0M+o&A1g-m(^*u0g/7+=,})U)/-o&w*G++&-*g1U+e,w/7*y+=,O+o/k/?49*?)-&s){%;!?*}1Q)a,C))(k,K*;&k)?)5+U+W-M-Y*O*y*?)q,-&1%5,m4K.E+}  ())E%&)11E%s){)}*q*#)U&[-m)U&A)a&C&)-O,&(c&E,^)Q)7!&(W.#,W0E-q%),/+e3Q.U,O+-1u&/-a.G/k0I*y 50+%i,g.1.I&s.E,[+}+S&s+#0o*7,=-3"
    },
    {
      decimals: 1,
      least: 220,
      width: 2,
      text: "!k(A#-# %A&A%-%k#7#A#a!-&K% (U!u(A!u#7&7%-%U%k!K#u!A%u%K#u&a%k&u  )a%A*-&7& #K#a#A%U!A)a k#k%7#A&A u% #7%u%U&a(a# &a+U& &a a&u#a% !K u#a#k#a(7#k&k#u&A#K!K%U!K%K&a#K)-#k&K%U!u) &7(-(K#k( ( (7!k!k#-%A#a& ( &k# %k#a%A!A u!K& (-% !a#A!a#K!a!u&-#U# !K!7%k# &A(K& #7#u%U%-% (  u&U#u#K#7!k a%7(A!A%K!k#7%a! #-&a!-#a% % %K#a% #a%7!u% #u)-&U#a# !A!a&u#U#U#k!u%A%A!7(7!k!a&-!u#k#-!-! &U&K%K!a#-&-!u#k!u&7!K#a&7&k&7%a!u!a%-#K%u#7 k(7%-(7%u)7!k! %U!k%A%K#-#K%K%-! & (A%K&A%-%7!u&U%A!7%U&K k( !k%A#U#k%k& &k(7#A#U#-!A!k#U# &A!a&a! #<*a+K#K%7!U%A)k%7!U*u%U!u#K# #a#K( (-!K%U%a#u%K%a!7 k*A%a&7!k!K%A(K%-#-%K&-%7#-#a#a& % %k!u!-#u#7&K&-#a#K%U#k% &k#-#u( ( #U k A!K!k!k!u%a#k%a!-!u!A!A#u( !7!u#A&-%a#-#-&7#a#k#K%7(K -% #u)a%A%-#a%U#U&A#A#u&a#A!-!u#u!k#K#A!k(A#a%u% %A%u#A!7!U%k#a#-!k%A&-%7&a#7#K&U!a%a%K%U! %K%a#a% #a(7(A!7#K%A! &-#7#U!u#7%a%U&U#-!k#U%7(7%K!k!k%u u!a%k#-#u#A&k#7&-% )k& #U(u#7#7#A#7+A"
    },
    {
      decimals: 2,
      least: 200,
      width: 2,
      text: "#7!-#7%A#7  !-#p#7#7  &K!-#7!-(U!-%A#7!-!-!-!-&K#7%A  !-!-  !-  (U  !- c!-!-&K#7%A!-#k  &K#7!-!-!-&K!-#7#7#7!-!-#F    #7  &K!-#7!-&K&K#9#7!-!-#7#7%A!-#7 r!-#7#7#7%A!-!- l!-#7!-!-!-  %A!- t!-#7%A%A!-%A#7!-!-%A!-#7!-%u%-%n!-!-#7%A#x(U%A&K%A!-#7%A&K*t!-#7  !-!-%A#7!-#7!-!-%K  #7#7#7#7)7#7!-&K!-%A%)#7&K#7!-(U#7#7%A!-#v#+#7!-(U#7#7!-!-!-%N(U&K!-!-%A!-!-!-#7&e!-%A%A#7&K#7#7%A(U  #7#7%A!-!-&K!-%A#7%A!-!s!_!-%A&K%A#7%A!-%A%A!-!-!-!-  #7)a#7%A!-!-#7!-!-!-%A!- k#7!-&M#7%~!-!x#c%A!2&K#7%A#(!-#7!-!-# !-(U%A#7(U%p%A&K!-%A!-&g#L    %A!-#7!p  %A&K  !-#7!2&K#7#7#7  %A!-#7#7%A!-#7(U  %A#7&K%A#7 2#?#7!-!-!-!-#7#;#7#V#7&K&K!-%A 6#7#@%F!-%A#7!-%A%=!-!-&K)U)}(U(U&r%A#7#7!-&K#7%A%A!-!-)a%A#7#7!-#7#7!-%A%A&K#7!-%A#7!-  %A%A#7#7#7 h%A#7  #7%1%A#7&K%A%A#k!-%A#7!-!-#7&w&K%A  !<#7#7!-#7!-!-#7#7!-%A!-#7!-&K#7!-!R#7#7!-  &K#7!-#7!-#y%!&K%A  #7!-()&K#G!_#7!-%A&K#7(U%A  &%!-%A!U%A!-% !-!-#7  #7%A!|%,!-"
    },
    {
      decimals: 4,
      least: 32581,
      width: 3,
      text: "!|| kH!h4#!C!;e!0Q r!!7&!PM#[; r! G1!=7#7P!;e#4_#HI#*(!L[!Wm!T5 fk t/%QT!C)!|,!.n!O5!c{#Q/!A]!5K!e%!L[ v6!~b#KG!yM#aj!|,!t !#w!VZ!.n#08!PM!X}!L[ v6#3x!H[!ak!L[!:3!0Q m_#1f z:!c{#7P!!&#5D X=!=7!K>#<?!e%!T5!R|!!& r!#);#qc!]J!i7!l;!=7 dF#<~ kH#&_![= i.!O5 kH!0Q G1#<~!8[!DN fk#6+!t !:3!0Q!f,#Rm!h4![=!s)#6+!=7!]J!UH t/!UH v6 ~0#@=!C)   !Et!Et#AW%&a#pq# R#k0!}o#*(!23!||#08!wb!O5#ly J5!j9!=7#85#!C!)U!R| fk!A]#FY m_!yM#*r#KG!:3#?]#@=!0Q!l;!O5!vj#(M!=7#SB!K>!Wm#);!8[!o8#6l!H[!q2!=7#<?!7&#g#!=7!Et!zC z: ^L#iA#]l%QT G1!!&#d3!L[!yM!A]!_b#bg!&i!ur!xW!C)!wb!wb#6+#Zi#B7 Rs!bt!I|##4!q2!>e#8v!g0!n:!:3!ty dF#x<!@3 ~0#qc#&_!g0#V&!p5#@y!bt!T5!:3!G:!c{!G:!23#5D#@=#1f!m;!f, @n!f,!f,!L[!7&#UQ!23!3o!A]!Et#E~!p5#%#!C)#W-!]J#:<!&i!r.#Y6#1f!>e ^L!-+!-+!#w#?]!UH#VW#_<#g##qc!^U#35%A%!_b#*r!]J!5K!-+ Zv!R|#35 fk v6!vj Rs##4#,H!T5!o8!L[!L[%0A!wb!r.#Nt!H[!f,!O5!xW#%#!Wm kH!h4#Qc!K>#08 i.#SB#-4#OK r! |7 dF!xW z: or!=7!C)#<~!H[#.f#d_!G:!zC!23##4 t/#);!L[!t !3o#K~!T5!UH#f*#%q!p5#+]#0}%%z%Q>%K|#Y6#qc#-4!c{!bt!Mw!Et!0Q#N?#,H r!!!&#mD!k;!G:#=_!7&!DN!Et x9!m;!c{#T}!i7!UH t/#_< x9!I|%P(#e/!:3!@3#ED X=!vj!ty fk!i7!|,!vj#.f#a;#1f#r{!]J t/%@2!UH!.n!c{#*r#@y!p5#!C!)U!!&!R|%-]!L[#%#!C)!=7 =O#);!0Q%,Z P(!0Q!23%M:#/N G1#4_#?]#8v!8[!.n!wb#Su!A]#5D z:!&i#OK#-{#Y6!!&!l;!7&#KG!vj!>e!)U!H[ dF!:3#ED#:<!wb#%#!I|#3x!+A#Y6!C)!VZ!PM#LW!!&!+A!3o t/#.f!L[!)U#>}!^U"
    },
    {
      decimals: 0,
      least: 58,
      width: 1,
      text: "@.>B9-;EGA<6:A2:KD@7H@Ag7<CN7QB:KE4I>CJE[B<V@8/0?AF?APFF@48I<I>3GHIEEINS@BVKHD0>CD1:#3<;UIGIG7.CLW47DMD=5I0CN_H9EZJEKgRK?GPVAF7-3cV1J=9R?AVCHfD:F8FND;BAVGEP<K8@9YDSAA+_eI@9Y7FEIL=BD5BRL@;+B>CB6IJJGM6FOK=KW>EMcA6?IF7_POA=4;I8BE7F8GUGL;RPGD?PIR3:C#6.NFMN=UZFG8RF@HE@?NEKV;HF.MHU?HL>@EK=7?CC@<O6;D<E67ADOMK?A4AX1XLJ=D;DNULSESXRIPKCIOHCML76QE6H=@JF=DH=D3g:;ESG269SNJNG]]PLXK2@?D1ID5;J>7MF;AE2;/V8T?F7<J4IBNONB= INC:>YIFEMEFCSHB9J8YLf;@D_BL;9FOH>E"
    },
    {
      decimals: 0,
      least: 25,
      width: 2,
      text: "!G U!=#!!7 m!: I z%2 q O!e!k!%![!V!@ m!X N ; N#K!j!|!9 a!3#s!1 E%Q c K r#a#l#R f p A G h#Y ?!p!> U!>!K#7 E t!h!0 > /!Z!Z G!@ >!0 Q!S!F m!P!d :#f!| { a 4!Z!z#R }!? = >#( K!= A!6 4 { n!T : l f!R!F#o h ^!0 r%*!x k ?!6!@#> [ t E#L%##X#;#k#q!e!z!z!^!f _!)!Q o y! #d#j!N w ^ s#h a#p%L#q!%%9#A F!_#Y!d!0 l!.#x d#| Q!w!l   _ l!u ?#/!]!3#, E P#2#d!H 9 T%  q!G!/#C#7 [!G w J!:!k#a q!9!?!= Y#|!d g!! b!* R!1!> f!N 1!v#4#m o!v!|!K W!q P S ; K#^#N%!#,!k X i#R!F W#% W x!P ?#2!J#Y f#L!, M R#W#]#k!c Q 9!m!- X =#X#-%+#I g!F%2!I%V I e < 1 s%0!!!A T 7! #_ c!|!/!h#G L j#s J r!z#a j#<!g!L#? F#1 Z N%H#N _!z A a e )!1 ^#k K!x#B#S!, 6!] ~!> y!f!@!S!C m#2!p y!q!*#<#H#N#O!r!3#C X!7#J!y#f!T R l%. g#, k#.#^!d }!z!;!; d!D d#I Q W y#h F @#3 f%3#q!h%= D#]#!#?#H!+!W I!w Q!X!<#/!)#A#K 2 > t!4 d O#1 R!{ z =#m I!% O#i#X 5!x#H#>!a i!X#k#}#q R!<!o!g#&!8#[ }!3!_#W A _ 4!B#*#? g {!H!( M%2 j!i L!^ R ; J :!d t!4#2 C"
    }
  ]
};
