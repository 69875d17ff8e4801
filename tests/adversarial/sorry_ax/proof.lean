sorryAx _ false
