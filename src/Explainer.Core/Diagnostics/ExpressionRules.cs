using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Arithmetic in a storyboard, and what is repeated or left out by it.</summary>
public static class ExpressionRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadExpression = Rules.Input("bad-expression", "an expression {= ... } that cannot be parsed or evaluated");

    public static readonly Wording<string> UnknownSign = BadExpression.Says<string>(
        "{sign} is not allowed in an expression", "Use only + - * / ^ ( ) , < > <= >= == != ? : and, or, not.");

    public static readonly Wording<string> Unexpected = BadExpression.Says<string>(
        "Unexpected \"{sign}\"", "Put an operator between two values, and a value on both sides of an operator.");

    public static readonly Wording Ended = BadExpression.Says(
        "The expression ends where a value is expected", "Add a number, the name of a figure, or a function.");

    public static readonly Wording Unclosed = BadExpression.Says(
        "This bracket is never closed", "Add the missing ).");

    public static readonly Wording NoEnd = BadExpression.Says(
        "The expression is not closed", "Add the missing }}.");

    public static readonly Wording MissingElse = BadExpression.Says(
        "The conditional has no \":\" after its first value", "Write condition ? value : other.");

    public static readonly Wording<string, string> UnknownName = BadExpression.Says<string, string>(
        "There is no figure named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownFunction = BadExpression.Says<string, string>(
        "There is no function named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, int, string> WrongArguments = BadExpression.Says<string, int, string>(
        "{function} does not accept {count} arguments", "Write {form}.");

    public static readonly Wording<string, string, string> UnitMismatch = BadExpression.Says<string, string, string>(
        "{left} {sign} {right} mixes units", "Convert one of them first, so that both have the same unit.");

    public static readonly Wording<string> PowerOfUnit = BadExpression.Says<string>(
        "A power cannot have the unit {unit}", "Divide by something of the same unit first.");

    public static readonly Wording NotFinite = BadExpression.Says(
        "The expression does not have a finite value", "Look for a division by zero, a root or logarithm of a negative number, or a power that is too large.");

    public static readonly Wording<int> TooDeep = BadExpression.Says<int>(
        "The expression is nested more than {most} levels deep", "Move part of it into a figure of its own.");

    public static readonly Wording<int> TooLong = BadExpression.Says<int>(
        "The expression is longer than {most} characters", "Move part of it into a figure of its own.");

    public static readonly Wording<string> Circle = BadExpression.Says<string>(
        "The figure \"{name}\" depends on itself", "Give one of the figures in this cycle a fixed value.");

    public static readonly Wording<string, int> ChainTooLong = BadExpression.Says<string, int>(
        "The figure \"{name}\" depends on a chain of {most} computed figures", "Compute it directly from figures with fixed values.");

    public static readonly Wording<string> NotATime = BadExpression.Says<string>(
        "A value in {unit} is not a time", "Divide it by a value in {unit}; a time is in s, in ms, or has no unit.");

    public static readonly Wording<string> SeriesAsNumber = BadExpression.Says<string>(
        "\"{name}\" is a series, not a number", "Write at(series, x), first(series), last(series), peak(series) or crossing(series, y).");

    public static readonly Wording<string> NoSeries = BadExpression.Says<string>(
        "The first argument of {function} must be a series", "Use a figure that has points, such as reference: [[1, 108], [2, 214]].");

    public static readonly Wording<string, string, string> NothingToRead = BadExpression.Says<string, string, string>(
        "{element} has no readable number \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> SizeReads = BadExpression.Says<string, string>(
        "The {prop} is fixed and cannot follow \"{name}\"", "Read only the width and height of elements, or use a Shape, whose size can change.");

    public static readonly Wording<string, string> LiveCircle = BadExpression.Says<string, string>(
        "\"{prop}\" of {element} depends on itself", "Give one of the values in this cycle a fixed value.");

    public static readonly Wording<int> LiveTooMuch = BadExpression.Says<int>(
        "This depends on more than {most} values in each frame", "Read fewer values.");

    public static readonly Wording LiveTooOften = BadExpression.Says(
        "This expression reads values that change too often to be checked", "Read fewer values, or values that change less often.");

    public static readonly DiagnosticRule BadLoop = Rules.Input("bad-loop", "a for, repeat or when that is not valid");

    public static readonly Wording LoopForm = BadLoop.Says(
        "for needs exactly one name with its values", "Write for: {{ i: 1..4 }} or for: {{ word: [one, two] }}, then use $i or $word.");

    public static readonly Wording<string> LoopName = BadLoop.Says<string>(
        "\"{name}\" is not a valid loop variable", "Use lowercase letters, digits and hyphens, starting with a letter.");

    public static readonly Wording<string> LoopRange = BadLoop.Says<string>(
        "\"{text}\" is neither a range nor a list", "Write a range of whole numbers such as 1..4, or a list in brackets.");

    public static readonly Wording<string, string, string> NoField = BadLoop.Says<string, string, string>(
        "${name} has no \"{field}\"", "{suggestion}");

    public static readonly Wording LoopPlace = BadLoop.Says(
        "An element defined inside show cannot have for or when of its own", "Put for or when next to show, in the action.");

    public static readonly Wording<long, int> TooManyRounds = BadLoop.Says<long, int>(
        "for and repeat make {count} iterations in total; the limit is {most}", "Show fewer items, or draw them as one picture.");

    public static readonly Wording<long, int> TooMuchRepeated = BadLoop.Says<long, int>(
        "for and repeat expand to {count} keys and values; the limit is {most}", "Repeat less.");

    public static readonly Wording<string> RepeatForm = BadLoop.Says<string>(
        "repeat needs {key}", "Write repeat: 4, every: 2s, do: [...], with a whole number of at least 1.");

    public static readonly Wording<string> NoCondition = BadLoop.Says<string>(
        "\"{text}\" is neither true nor false", "Write when: true, or an expression: when: \"{{= gain > 2 }}\".");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
