"""Who the stories are about. Each story has its own people, so that all of them can share one server."""

from typing import Final

from tests.house import FATHER, GRANDMA, MOTHER, SHAANXI_FATHER, SINGLE_MUM, UNKNOWN_CHILD, Known

__all__ = [
    "ADOPTED_DAUGHTER",
    "ADOPTIVE_FATHER",
    "FATHER",
    "FOREIGNER",
    "GRANDMA",
    "GRANDPA",
    "MOTHER",
    "MOTHER_OF_GIRL",
    "SHAANXI_FATHER",
    "SHAANXI_GRANDMA",
    "SHAANXI_GRANDPA",
    "SHAANXI_SON",
    "SINGLE_MUM",
    "SON",
    "STUDENT",
    "THREE_DISEASES",
    "UNKNOWN_CHILD",
    "WORKER",
    "Known",
]

FOREIGNER: Final = Known("13900004004", "ANNA MUSTER", "E00990001", "08")
SON: Final = Known("", "韦小宇", "450103202005189935")
WORKER: Final = Known("13900001014", "杨帆", "450203199305059973")
STUDENT: Final = Known("13900001015", "廖思琪", "45030220040901992X")
THREE_DISEASES: Final = Known("13900001013", "何月英", "450103195008169988")
MOTHER_OF_GIRL: Final = Known("13900001020", "唐敏", "450103198210019960")
ADOPTIVE_FATHER: Final = Known("13900001022", "陈立", "450105198103309957")
ADOPTED_DAUGHTER: Final = Known("", "陈安安", "450105201706019961")
GRANDPA: Final = Known("13900001005", "韦德胜", "450103195511209959")
SHAANXI_SON: Final = Known("", "王思远", "610113201603169932")
SHAANXI_GRANDMA: Final = Known("13900002004", "赵玉兰", "61011319570418990X")
SHAANXI_GRANDPA: Final = Known("13900002005", "王守田", "610113195410109951")
