#include "7_emit/emitter.h"
