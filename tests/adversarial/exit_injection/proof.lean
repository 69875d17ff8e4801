by decide
#exit
