/** Generated from data/iris.csv by scripts/data/encode.mjs. */

import type {EncodedTable} from "../encodedTable.ts";

/** 150 rows; see src/data/realSets.ts for what the columns mean. */
export const iris: EncodedTable = {
  rows: 150,
  columns: [
    {
      decimals: 1,
      least: 43,
      width: 1,
      text: "+)&%*.%*!).(( 21.+1+.+%+(**,,&(.,/)*/)!+*#!*+(+%-*>8=/917):,*3450;026035758:<;41//24.4;70//52*0116+172?79D)A;@98<1289EE4=0E7;@658@BG875E784=;=2<;;7963"
    },
    {
      decimals: 1,
      least: 20,
      width: 1,
      text: "2-/.3611,.41--7;625514301-121/.189./23-12%/25-5/40//.%++0&,* -#,,.-*#(/+(+,-+-,)&&**-1.%-()-)%*-,,(+0*-,--(,(3/*-(+/-5)#/++*0/+-+-+5++)-1.-...*/0-(-1-"
    },
    {
      decimals: 1,
      least: 10,
      width: 1,
      text: "&&%(&*&(&(()&!#(%&*(*( *,))(&))((&(#%&%(%%%),&)&(&HFJAGFH:G@<CAH=EFBF@IAJHDEIKF<?>@LFFHEBAEGA:CCCD7BULTQS[FXSVLNPKLNP]_KRJ]JRUIJQSVYQLQVQPIOQLLTRMKMOL"
    },
    {
      decimals: 1,
      least: 1,
      width: 1,
      text: "!!!!!%#!! !!  !%%###!%!&!!%!!!!% !!!! !!##!(%#!!!!011/1/2,/0,1,0/01,1-4/1./0031,-,.2121///.0.,/.//-/;57487344;6576:948919664744472568109:447:959;95694"
    },
    {
      decimals: 0,
      least: 0,
      width: 1,
      text: "                                                  !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!##################################################"
    }
  ]
};
