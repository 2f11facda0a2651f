using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Arithmetic in a storyboard, and what is repeated or left out by it.</summary>
public static class ExpressionRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadExpression = Rules.Input("bad-expression", "an expression {= ... } that cannot be read or computed");

    public static readonly Wording<string> UnknownSign = BadExpression.Says<string>(
        "{sign} has no place in an expression", "Use + - * / ^ ( ) , < > <= >= == != ? : and, or, not.");

    public static readonly Wording<string> Unexpected = BadExpression.Says<string>(
        "\"{sign}\" does not fit here", "Write an operator between two values, and a value on both sides of an operator.");

    public static readonly Wording Ended = BadExpression.Says(
        "The expression ends where a value is wanted", "Write a number, the name of a figure or a function.");

    public static readonly Wording Unclosed = BadExpression.Says(
        "This bracket is never closed", "Write ) where it ends.");

    public static readonly Wording NoEnd = BadExpression.Says(
        "The expression has no closing brace", "Write }} where it ends.");

    public static readonly Wording MissingElse = BadExpression.Says(
        "A choice has no \":\" behind its first value", "Write condition ? value : other.");

    public static readonly Wording<string, string> UnknownName = BadExpression.Says<string, string>(
        "There is no figure named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownFunction = BadExpression.Says<string, string>(
        "There is no function named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, int, string> WrongArguments = BadExpression.Says<string, int, string>(
        "{function} does not take {count} values", "Write {form}.");

    public static readonly Wording<string, string, string> UnitMismatch = BadExpression.Says<string, string, string>(
        "{left} {sign} {right} mixes units", "Bring both to one unit: multiply or divide one of them first.");

    public static readonly Wording<string> PowerOfUnit = BadExpression.Says<string>(
        "A power has no unit {unit}", "Divide by something of the same unit first.");

    public static readonly Wording NotFinite = BadExpression.Says(
        "The expression has no finite value", "Look for a division by zero, a root or logarithm of a number below zero, or a power that is too large.");

    public static readonly Wording<int> TooDeep = BadExpression.Says<int>(
        "The expression is nested more than {most} levels deep", "Compute a part of it as a figure of its own.");

    public static readonly Wording<int> TooLong = BadExpression.Says<int>(
        "The expression is longer than {most} characters", "Compute a part of it as a figure of its own.");

    public static readonly Wording<string> Circle = BadExpression.Says<string>(
        "The figure \"{name}\" is computed from itself", "Give one of the figures in this circle a value of its own.");

    public static readonly Wording<string, int> ChainTooLong = BadExpression.Says<string, int>(
        "The figure \"{name}\" stands behind {most} others that are computed from one another", "Compute it from figures that are given.");

    public static readonly Wording<string> NotATime = BadExpression.Says<string>(
        "What is in {unit} is not a time", "Divide it by something of that unit; a time is in s, in ms or without a unit.");

    public static readonly Wording<string> SeriesAsNumber = BadExpression.Says<string>(
        "\"{name}\" is a series, not a number", "Write at(series, x), first(series), last(series), peak(series) or crossing(series, y).");

    public static readonly Wording<string> NoSeries = BadExpression.Says<string>(
        "{function} takes the name of a series first", "Write a figure of data that has points, such as reference: [[1, 108], [2, 214]].");

    public static readonly Wording<string, string, string> NothingToRead = BadExpression.Says<string, string, string>(
        "Of {element} no number named \"{name}\" can be read", "{suggestion}");

    public static readonly Wording<string, string> LiveCircle = BadExpression.Says<string, string>(
        "\"{prop}\" of {element} is computed from itself", "Let one of the things in this circle have a value of its own.");

    public static readonly Wording<int> LiveTooMuch = BadExpression.Says<int>(
        "What this reads is computed from more than {most} other values in each frame", "Read fewer things, or read them once.");

    public static readonly Wording LiveTooOften = BadExpression.Says(
        "What this reads changes too often to look at each of its values, beside all else that is computed in each frame", "Read fewer things, or things that change less often.");

    public static readonly DiagnosticRule BadLoop = Rules.Input("bad-loop", "for, repeat or when that cannot be carried out");

    public static readonly Wording LoopForm = BadLoop.Says(
        "for takes one name and what it stands for in turn", "Write for: {{ i: 1..4 }}, or for: {{ word: [one, two] }}; in the rest $i and $word stand for the value.");

    public static readonly Wording<string> LoopName = BadLoop.Says<string>(
        "\"{name}\" is not a name for what for counts", "Use small letters, digits and hyphens, beginning with a letter.");

    public static readonly Wording<string> LoopRange = BadLoop.Says<string>(
        "\"{text}\" is neither a range nor a list", "Write a range of whole numbers such as 1..4, or a list in brackets.");

    public static readonly Wording<string, string, string> NoField = BadLoop.Says<string, string, string>(
        "${name} has no \"{field}\"", "{suggestion}");

    public static readonly Wording LoopPlace = BadLoop.Says(
        "An element that is written where it is shown cannot be repeated or left out by itself", "Write for or when beside show, in the action.");

    public static readonly Wording<long, int> TooManyRounds = BadLoop.Says<long, int>(
        "for and repeat make {count} rounds in all, more than {most}", "Show fewer things, or draw them as one picture.");

    public static readonly Wording<long, int> TooMuchRepeated = BadLoop.Says<long, int>(
        "for and repeat write out {count} keys and values in all, more than {most}", "Repeat fewer things, or less of each.");

    public static readonly Wording<string> RepeatForm = BadLoop.Says<string>(
        "repeat has no {key}", "Write repeat: 4, every: 2s, do: [...], with a whole number of at least 1.");

    public static readonly Wording<string> NoCondition = BadLoop.Says<string>(
        "\"{text}\" is neither true nor false", "Write when: true, or an expression: when: \"{{= gain > 2 }}\".");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
