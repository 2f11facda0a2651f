using Explainer.Core.Text;

namespace Explainer.Cli.Terminals;

/// <summary>The few control sequences (ECMA-48) that are used; text between them is made plain first.</summary>
internal static class Ansi
{
    public const string Bold = "\e[1m";
    public const string Red = "\e[31m";
    public const string Green = "\e[32m";
    public const string Yellow = "\e[33m";
    public const string Cyan = "\e[36m";
    public const string Grey = "\e[90m";
    public const string Reset = "\e[0m";

    /// <summary>Back to the line's start, and the line empty.</summary>
    public const string ClearLine = "\r\e[2K";

    /// <summary>A text in a colour, if colours are wanted.</summary>
    public static string In(string color, string text, bool colored) => colored ? color + PlainText.Line(text) + Reset : text;
}
