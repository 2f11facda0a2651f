namespace Explainer.Pipeline.Tests;

/// <summary>The tests' program: the test runner, or the worker of <see cref="Worker"/> when its first argument is <c>worker</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments is ["worker", .. var rest]
        ? Worker.Run(rest)
        : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments).GetAwaiter().GetResult();
}
