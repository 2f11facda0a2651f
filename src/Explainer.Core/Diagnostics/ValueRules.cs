using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Values of the wrong kind, out of range, or that do not fit together.</summary>
public static class ValueRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule WrongType = Rules.Input("wrong-type", "a value of another kind is wanted");

    public static readonly Wording<string> WrongTypeActions = WrongType.Says<string>(
        "actions takes a list, not {kind}", "Write - {{ at: 1s, show: name }} below it, one for each action.");

    public static readonly Wording<string> WrongTypeAction = WrongType.Says<string>(
        "An action is a map, not {kind}", "Write - {{ at: 1s, show: name }}.");

    public static readonly Wording<string> WrongTypeShow = WrongType.Says<string>(
        "Only show takes an element that is written here, not {verb}", "Name an element.");

    public static readonly Wording<string> WrongTypeBeat = WrongType.Says<string>(
        "A beat is a map, not {kind}", "Write - id: name, and its keys below it.");

    public static readonly Wording WrongTypeChildren = WrongType.Says(
        "children takes elements, not a text", "Write id: {{ component: ... }} below it, indented.");

    public static readonly Wording<string> WrongTypeChild = WrongType.Says<string>(
        "An element in children is a map, not {kind}", "Write - {{ component: ... }}, or id: {{ component: ... }} without the list.");

    public static readonly Wording<string, string> WrongTypePlaceName = WrongType.Says<string, string>(
        "\"{name}\" is no place", "{suggestion} Or write [x, y].");

    public static readonly Wording<string, string> WrongTypePlace = WrongType.Says<string, string>(
        "\"{key}\" takes a place, not {kind}", "Write [x, y] in design px or percent, or a name such as center.");

    public static readonly Wording<string, string> WrongTypeMap = WrongType.Says<string, string>(
        "\"{key}\" must be a map, not {kind}", "Write key: value pairs below it, indented, or in braces.");

    public static readonly Wording<string, string> WrongTypeArgument = WrongType.Says<string, string>(
        "\"{name}\" stands within a text, so it must be a text, not {kind}", "Write one text.");

    public static readonly Wording<string> WrongTypeTheme = WrongType.Says<string>(
        "theme takes a name or a map, not {kind}", "Write theme: midnight.");

    public static readonly Wording<string, string> WrongTypeSwitch = WrongType.Says<string, string>(
        "\"{key}\" is on or off, not \"{text}\"", "Write true or false.");

    public static readonly Wording<string, string> WrongTypeList = WrongType.Says<string, string>(
        "\"{prop}\" takes a list, not {kind}", "Write it in brackets: [a, b, c].");

    public static readonly Wording<string> WrongTypePoint = WrongType.Says<string>(
        "\"{key}\" takes a point", "Write [x, y] in design px.");

    public static readonly Wording<string> WrongTypeShare = WrongType.Says<string>(
        "\"{key}\" takes a point of the element's box, not farther off than 20 times its size", "Write [50%, 100%], or a name such as bottom or top-left.");

    public static readonly Wording<string> WrongTypePoints = WrongType.Says<string>(
        "\"{key}\" takes points", "Write [[x, y], [x, y]], each in design px or percent of the frame.");

    public static readonly Wording<string> WrongTypeItem = WrongType.Says<string>(
        "{verb} takes a whole element, not one item", "Name the element without brackets.");

    public static readonly Wording WrongTypeInside = WrongType.Says(
        "What the element is inside of places it, so it cannot be moved to a place", "Move it by: [x, y], or put it into a Group.");

    public static readonly Wording<string> WrongTypeKey = WrongType.Says<string>(
        "A key must be a text, not {kind}", "Write key: value.");

    public static readonly Wording WrongTypeKeyMoment = WrongType.Says(
        "key takes one time, which holds in every language", "Write one time, or leave key: out, and the moment is found in each language by itself.");

    public static readonly Wording<string> WrongTypeStoryboard = WrongType.Says<string>(
        "A storyboard is a map of keys, but this file holds {kind}", "Start it with title: and beats:.");

    public static readonly Wording<string, string> WrongTypeSection = WrongType.Says<string, string>(
        "\"{name}\" must be a map, not {kind}", "Write name: value pairs below it, indented.");

    public static readonly Wording WrongTypeInclude = WrongType.Says(
        "include takes a path or a list of paths", "Write include: shared.yaml.");

    public static readonly Wording WrongTypeVoiceoverComment = WrongType.Says(
        "\"voiceover\" has no value", "A # starts a comment; put the value in quotes: \"#00d9ff\".");

    public static readonly Wording WrongTypeVoiceover = WrongType.Says(
        "\"voiceover\" has no value", "Write what is said; for silence leave the key out, or write \"\".");

    public static readonly Wording<string> WrongTypeComment = WrongType.Says<string>(
        "\"{key}\" has no value", "A # starts a comment; put the value in quotes: \"#00d9ff\".");

    public static readonly Wording<string> WrongTypeNoValue = WrongType.Says<string>(
        "\"{key}\" has no value", "Write a value behind the colon.");

    public static readonly Wording<string, string> WrongTypeOneValueBrace = WrongType.Says<string, string>(
        "\"{key}\" must be one value, not {kind}", "Write one value, in quotes if it starts with {{.");

    public static readonly Wording<string, string> WrongTypeOneValue = WrongType.Says<string, string>(
        "\"{key}\" must be one value, not {kind}", "Write one value, in quotes if it starts with [.");

    public static readonly Wording<string, string, string> WrongTypeOneValueOf = WrongType.Says<string, string, string>(
        "\"{key}\" must be one value, not {kind}", "{forms}");

    public static readonly Wording<string, string> WrongTypeTextBrace = WrongType.Says<string, string>(
        "\"{name}\" takes a text, not {kind}", "Put a text that starts with {{ in quotes; for several languages list them in languages:.");

    public static readonly Wording<string, string> WrongTypeText = WrongType.Says<string, string>(
        "\"{name}\" takes a text, not {kind}", "Write one text, in quotes if it starts with [.");

    public static readonly Wording<string> WrongTypeBeats = WrongType.Says<string>(
        "beats takes a list, not {kind}", "Write - id: ... below it, one for each beat.");

    public static readonly DiagnosticRule OutOfRange = Rules.Input("out-of-range", "a value outside of its range, or none of the choices");

    public static readonly Wording<string, int> OutOfRangeNoItems = OutOfRange.Says<string, int>(
        "\"{element}\" has no item {item}", "It has no items; name it without brackets.");

    public static readonly Wording<string, int, int> OutOfRangeItem = OutOfRange.Says<string, int, int>(
        "\"{element}\" has no item {item}", "Its items are 0 to {last}.");

    public static readonly Wording<string> OutOfRangeDuration = OutOfRange.Says<string>(
        "A beat lasts longer than nothing", "{forms}");

    public static readonly Wording<string, string> OutOfRangeTransition = OutOfRange.Says<string, string>(
        "There is no transition \"{name}\"", "{suggestion}");

    public static readonly Wording<string> OutOfRangeFigure = OutOfRange.Says<string>(
        "The figure {text} is too large to be shown", "Write it in a larger unit, so that it is below 1e15.");

    public static readonly Wording<string> OutOfRangeCoordinate = OutOfRange.Says<string>(
        "The coordinate {text} is far outside of any frame", "The frame's short side is 1080 design px.");

    public static readonly Wording<string, string, string> OutOfRangePercent = OutOfRange.Says<string, string, string>(
        "\"{prop}\" is {value}, outside of its range", "Did you mean {number}%?");

    public static readonly Wording<string, string, string> OutOfRangeValue = OutOfRange.Says<string, string, string>(
        "\"{prop}\" is {value}, outside of its range", "Write {range}.");

    public static readonly Wording<string, string, string> OutOfRangeChoice = OutOfRange.Says<string, string, string>(
        "\"{prop}\" cannot be \"{text}\"", "{suggestion}");

    public static readonly Wording<string, string> OutOfRangeEngine = OutOfRange.Says<string, string>(
        "There is no voice engine \"{engine}\"", "{suggestion} A voice of an engine is chosen so: voice: {{ engine: espeak, voice: en-gb }}.");

    public static readonly Wording<string, int> OutOfRangeRate = OutOfRange.Says<string, int>(
        "\"{text}\" is no frame rate", "Write a whole number from 1 to {most}, or 30000/1001.");

    public static readonly DiagnosticRule BadData = Rules.Input("bad-data", "values that do not fit together: lists of unequal length, x that does not ascend, 0 on a logarithmic scale");

    public static readonly Wording<int> SeriesLength = BadData.Says<int>(
        "A series has too few points, or more than {most}", "Write two points or more: [[1, 108], [2, 214]].");

    public static readonly Wording SeriesForm = BadData.Says(
        "A point of a series is not a pair of numbers", "Write [x, y], such as [8, 820].");

    public static readonly Wording SeriesOrder = BadData.Says(
        "The points of a series do not ascend", "Order them by their first number; none may be there twice.");

    public static readonly Wording<string, string, int, int> BadDataChangedCount = BadData.Says<string, string, int, int>(
        "\"{prop}\" of \"{element}\" changes from {before} items to {after}", "Keep the number of items, or show another element instead.");

    public static readonly Wording<string, int> BadDataHighlight = BadData.Says<string, int>(
        "There is no bar {bar} to highlight", "Bars are counted from 0, so the last one is {last}.");

    public static readonly Wording<string, string, int, int> BadDataLength = BadData.Says<string, string, int, int>(
        "\"{first}\" and \"{second}\" differ in length: {firstCount} and {secondCount}", "Give both the same number of items.");

    public static readonly Wording<string, string, string> BadDataOrder = BadData.Says<string, string, string>(
        "{number} does not lie above the number before it, {before}", "Sort the points so that \"{prop}\" ascends.");

    public static readonly Wording<string> BadDataLogarithmMark = BadData.Says<string>(
        "{number} has no place on a logarithmic scale", "Mark a place above 0, or use x-scale: linear.");

    public static readonly Wording<string> BadDataEmpty = BadData.Says<string>(
        "\"{prop}\" is an empty list, so there is nothing to show", "Give it at least one item.");

    public static readonly Wording<string> BadDataLogarithmX = BadData.Says<string>(
        "{number} has no place on a logarithmic scale", "Leave the point out, or use x-scale: linear.");

    public static readonly Wording<string> BadDataLogarithmY = BadData.Says<string>(
        "{number} has no place on a logarithmic scale", "Leave the point out, or use y-scale: linear.");

    public static readonly Wording<string> BadDataLogarithmBoth = BadData.Says<string>(
        "{number} has no place on a logarithmic scale", "Both axes of a roofline are logarithmic; leave the point out.");

    public static readonly DiagnosticRule NotANumber = Rules.Input("not-a-number", "a finite number is wanted");

    public static readonly Wording<string> NotANumberFigure = NotANumber.Says<string>(
        "\"{text}\" is not a number", "Write a plain number such as 87 or 0.5; the unit goes to unit:.");

    public static readonly Wording<string> NotANumberCoordinate = NotANumber.Says<string>(
        "\"{text}\" is no coordinate", "Write design px (the frame's short side is 1080) or a percentage.");

    public static readonly Wording<string, string> NotANumberPoint = NotANumber.Says<string, string>(
        "\"{text}\" is no coordinate of \"{key}\"", "Write design px as a plain number; the frame's short side is 1080.");

    public static readonly Wording<string, string> NotANumberPercent = NotANumber.Says<string, string>(
        "\"{prop}\" is not given in percent", "Write {range}.");

    public static readonly Wording NotANumberBraces = NotANumber.Says(
        "A number takes one figure in braces and nothing else", "Write \"{{name}}\".");

    public static readonly Wording NotAColumn = NotANumber.Says(
        "A list of numbers takes one column of a series in braces and nothing else", "Write \"{{name.x}}\" or \"{{name.y}}\", or numbers in brackets: [1, 2, 3].");

    public static readonly Wording<string> NotASeries = NotANumber.Says<string>(
        "\"{name}\" is a single figure, not a series", "Give it points: reference: [[1, 108], [2, 214]].");

    public static readonly Wording<string> NotANumberText = NotANumber.Says<string>(
        "\"{text}\" is a text", "Write the figure's name alone.");

    public static readonly Wording<string, string, string> NotANumberFinite = NotANumber.Says<string, string, string>(
        "\"{text}\" is not a finite number", "Write {range}{unit}.");

    public static readonly Wording<string, string, string, string> NotANumberProp = NotANumber.Says<string, string, string, string>(
        "\"{prop}\" takes a number, not \"{text}\"", "Write {range}{unit}.");

    public static readonly Wording<string, int> NotANumberRate = NotANumber.Says<string, int>(
        "\"{text}\" is no frame rate", "Write a whole number from 1 to {most}, or 30000/1001.");

    public static readonly DiagnosticRule BadSize = Rules.Input("bad-size", "not a frame size");

    public static readonly Wording<string> BadSizeForm = BadSize.Says<string>(
        "\"{size}\" is no size", "Write width x height in pixels, such as 1920x1080.");

    public static readonly Wording<string, string> BadSizeUsual = BadSize.Says<string, string>(
        "\"{size}\" is no size", "Write {usual}.");

    public static readonly Wording<long, long, int> BadSizeSmall = BadSize.Says<long, long, int>(
        "A frame of {width}x{height} pixels is too small", "A side must have at least {least} pixels.");

    public static readonly Wording<long, long, long, long> OddSize = Rules.Input("odd-size", "a frame with an odd side")
        .Says<long, long, long, long>("A frame of {width}x{height} pixels has an odd side", "Video needs even sides; write {evenWidth}x{evenHeight}.");

    public static readonly DiagnosticRule BadFormat = Rules.Input("bad-format", "a brace without its partner, or not a number format");

    public static readonly Wording<string?> BadFormatNumber = BadFormat.Says<string?>(
        "\"{format}\" is no number format", "Use .NET's custom forms: 0, 0.0, #,##0 or 0.0e0; put other letters in single quotes.");

    public static readonly Wording<char> BadFormatText = BadFormat.Says<char>(
        "This {brace} has no partner", "Write {{{{ or }}}} for a brace in a text.");

    public static readonly Wording BadFormatFigure = BadFormat.Says(
        "This {{ has no partner", "Write \"{{name}}\".");

    public static readonly DiagnosticRule TooLarge = Rules.Input("too-large", "a frame, list or set of files that is too large");

    public static readonly Wording<long, long, int> TooLargeFrame = TooLarge.Says<long, long, int>(
        "A frame of {width}x{height} pixels is too large", "A side may have at most {most} pixels.");

    public static readonly Wording<string, int> TooLargeList = TooLarge.Says<string, int>(
        "\"{prop}\" has more than {most} items", "Show fewer; nobody reads so many.");

    public static readonly Wording<int> TooLargeIncludes = TooLarge.Says<int>(
        "More than {most} files are included", "Join some of them.");

    public static readonly Wording<int> TooManyElements = Rules.Input("too-many-elements", "more than 20 000 elements")
        .Says<int>("The storyboard has more than {most} elements", "One component with many items, such as TokenRow or Grid, does the work of many elements.");

    public static readonly Wording<int> TooManyActions = Rules.Input("too-many-actions", "more than 50 000 actions")
        .Says<int>("The storyboard has more than {most} actions", "Use stagger or lists of targets.");

    public static readonly Wording<string> FigureWithoutValue = Rules.Input("figure-without-value", "a figure has neither a reference nor a measurement")
        .Says<string>("The figure \"{name}\" has no value: no reference, and it was not measured", "Give it a reference, or run the measurement first.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
