using System.Globalization;
using Explainer.Fuzz.Running;

namespace Explainer.Fuzz;

/// <summary>
/// The tests' program: the test runner, or, by its first argument,
/// <c>run</c> (feeds the pipeline with damaged inputs: --inputs N, --seconds N, --seed N, --failures FOLDER),
/// <c>repeat FOLDER</c> (feeds it with one that failed), or <c>child</c>, the process that a run works in and that may die of it.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments switch
    {
        ["run", .. var rest] => FuzzOptions.Parse(rest) is { } options ? Run(options) : Usage(),
        ["repeat", var folder] => FuzzRun.Repeat(Path.GetFullPath(folder), Console.Out),
        ["child", var work, var seed, var first, var end, var failures] => FuzzChild.Run(work, Number(seed), Number(first), Number(end), failures),
        ["child-of-one", var folder] => FuzzChild.RunOne(folder),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments).GetAwaiter().GetResult(),
    };

    private static int Run(FuzzOptions options)
    {
        var report = new FuzzRun(options, Console.Out).Run();
        Console.Out.WriteLine(report);
        return report.IsClean ? 0 : 1;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Usage()
    {
        Console.Error.WriteLine("run [--inputs N] [--seconds N] [--seed N] [--failures FOLDER], or repeat FOLDER");
        return 2;
    }
}
