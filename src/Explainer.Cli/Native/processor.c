/*
 * Linked into the program that is compiled ahead, for x64. That program is made for processors with AVX2 and what came with it: drawing
 * takes 4 to 5 times as long without. On others the runtime would end the process with a signal; this runs before it and ends it like
 * everything else that a machine lacks, with a sentence and exit code 3. It is compiled for any x64 processor.
 */
#include <string.h>
#include <unistd.h>

__attribute__((constructor(101))) static void require_processor(void)
{
    static const char lacking[] =
        "error processor-too-old: This processor has no AVX2, FMA and BMI2, for which the program is compiled\n"
        "  = Install the portable one, which runs on .NET: dotnet tool install --global Explainer\n";

    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2"))
    {
        return;
    }

    ssize_t written = write(STDERR_FILENO, lacking, strlen(lacking));
    (void)written;
    _exit(3);
}
