namespace Explainer.Cli.Terminals;

/// <summary>Words as a shell takes them, for command lines that people copy.</summary>
internal static class ShellWord
{
    /// <summary>The word, in quotes when it would not stay one word without them.</summary>
    public static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or ':' or '+' or '=' or ',' or '@' or '%')
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
