using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Values of the wrong kind, out of range, or that do not fit together.</summary>
public static class ValueRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule WrongType = Rules.Input("wrong-type", "a value of the wrong type");

    public static readonly Wording<string> WrongTypeActions = WrongType.Says<string>(
        "actions must be a list, not {kind}", "Write - {{ at: 1s, show: name }} below it, one for each action.");

    public static readonly Wording<string> WrongTypeAction = WrongType.Says<string>(
        "An action must be a map, not {kind}", "Write - {{ at: 1s, show: name }}.");

    public static readonly Wording<string> WrongTypeShow = WrongType.Says<string>(
        "Only show can define an element here, not {verb}", "Use the id of an element.");

    public static readonly Wording<string> WrongTypeBeat = WrongType.Says<string>(
        "A beat must be a map, not {kind}", "Write - id: name, and its keys below it.");

    public static readonly Wording WrongTypeChildren = WrongType.Says(
        "children must contain elements, not text", "Write id: {{ component: ... }} below it, indented.");

    public static readonly Wording<string> WrongTypeChild = WrongType.Says<string>(
        "An element in children must be a map, not {kind}", "Write - {{ component: ... }}, or id: {{ component: ... }} without the list.");

    public static readonly Wording<string, string> WrongTypePlaceName = WrongType.Says<string, string>(
        "\"{name}\" is not a valid position", "{suggestion} Or write [x, y].");

    public static readonly Wording<string, string> WrongTypePlace = WrongType.Says<string, string>(
        "\"{key}\" must be a position, not {kind}", "Write [x, y] in design px or percent, or a name such as center.");

    public static readonly Wording<string, string> WrongTypeMap = WrongType.Says<string, string>(
        "\"{key}\" must be a map, not {kind}", "Write key: value pairs below it, indented, or in braces.");

    public static readonly Wording<string, string> WrongTypeArgument = WrongType.Says<string, string>(
        "\"{name}\" is used inside text, so it must be text, not {kind}", "Write plain text.");

    public static readonly Wording<string> WrongTypeTheme = WrongType.Says<string>(
        "theme must be a name or a map, not {kind}", "Write theme: midnight.");

    public static readonly Wording<string, string> WrongTypeSwitch = WrongType.Says<string, string>(
        "\"{key}\" must be true or false, not \"{text}\"", "Write true or false.");

    public static readonly Wording<string, string> WrongTypeList = WrongType.Says<string, string>(
        "\"{prop}\" must be a list, not {kind}", "Write it in brackets: [a, b, c].");

    public static readonly Wording<string> WrongTypePoint = WrongType.Says<string>(
        "\"{key}\" must be a point", "Write [x, y] in design px.");

    public static readonly Wording<string> WrongTypeShare = WrongType.Says<string>(
        "\"{key}\" must be a point of the element's box, at most 20 times its size away", "Write [50%, 100%], or a name such as bottom or top-left.");

    public static readonly Wording<string> WrongTypePoints = WrongType.Says<string>(
        "\"{key}\" must be a list of points", "Write [[x, y], [x, y]], each in design px or percent of the frame.");

    public static readonly Wording<string> WrongTypeItem = WrongType.Says<string>(
        "{verb} needs a whole element, not one item", "Use the element's id without brackets.");

    public static readonly Wording WrongTypeInside = WrongType.Says(
        "The container positions this element, so it cannot be moved to a position", "Use by: [x, y], or put it into a Group.");

    public static readonly Wording<string> WrongTypeKey = WrongType.Says<string>(
        "A key must be text, not {kind}", "Write key: value.");

    public static readonly Wording<string, string> WrongTypeCarried = WrongType.Says<string, string>(
        "\"{name}\" is inside another element and cannot be carried over by itself", "Carry \"{outermost}\".");

    public static readonly Wording WrongTypeInsideFrom = WrongType.Says(
        "The container positions this element, so it cannot come from another place", "Use enter:, or put it into a Group.");

    public static readonly Wording<string, string> WrongTypeWhole = WrongType.Says<string, string>(
        "{verb} applies to everything on screen", "Write {verb}: {word}, with keep: for what stays; use hide for single elements.");

    public static readonly Wording WrongTypeKeyMoment = WrongType.Says(
        "key must be one time for all languages", "Write one time or a [mark], or remove key: to have it chosen for each language.");

    public static readonly Wording<string> WrongTypeStoryboard = WrongType.Says<string>(
        "A storyboard must be a map, but this file contains {kind}", "Start it with title: and beats:.");

    public static readonly Wording<string, string> WrongTypeSection = WrongType.Says<string, string>(
        "\"{name}\" must be a map, not {kind}", "Write name: value pairs below it, indented.");

    public static readonly Wording WrongTypeInclude = WrongType.Says(
        "include must be a path or a list of paths", "Write include: shared.yaml.");

    public static readonly Wording WrongTypeVoiceoverComment = WrongType.Says(
        "\"voiceover\" has no value", "A # starts a comment; put the value in quotes: \"#00d9ff\".");

    public static readonly Wording WrongTypeVoiceover = WrongType.Says(
        "\"voiceover\" has no value", "Write what is said; for silence remove the key, or write \"\".");

    public static readonly Wording<string> WrongTypeComment = WrongType.Says<string>(
        "\"{key}\" has no value", "A # starts a comment; put the value in quotes: \"#00d9ff\".");

    public static readonly Wording<string> WrongTypeNoValue = WrongType.Says<string>(
        "\"{key}\" has no value", "Write a value after the colon.");

    public static readonly Wording<string, string, string> WrongTypeOneValueFigure = WrongType.Says<string, string, string>(
        "\"{key}\" must be a single value, not {kind}", "Write \"{{{name}}}\" in quotes.");

    public static readonly Wording<string, string> WrongTypeOneValueBrace = WrongType.Says<string, string>(
        "\"{key}\" must be a single value, not {kind}", "Write a single value, in quotes if it starts with {{.");

    public static readonly Wording<string, string> WrongTypeOneValue = WrongType.Says<string, string>(
        "\"{key}\" must be a single value, not {kind}", "Write a single value, in quotes if it starts with [.");

    public static readonly Wording<string, string, string> WrongTypeOneValueOf = WrongType.Says<string, string, string>(
        "\"{key}\" must be a single value, not {kind}", "{forms}");

    public static readonly Wording<string, string> WrongTypeTextBrace = WrongType.Says<string, string>(
        "\"{name}\" must be text, not {kind}", "Put text that starts with {{ in quotes; for several languages list them in languages:.");

    public static readonly Wording<string, string> WrongTypeText = WrongType.Says<string, string>(
        "\"{name}\" must be text, not {kind}", "Write plain text, in quotes if it starts with [.");

    public static readonly Wording<string> WrongTypeBeats = WrongType.Says<string>(
        "beats must be a list, not {kind}", "Write - id: ... below it, one for each beat.");

    public static readonly DiagnosticRule OutOfRange = Rules.Input("out-of-range", "a value outside its range, or not one of the choices");

    public static readonly Wording<string, int> OutOfRangeNoItems = OutOfRange.Says<string, int>(
        "\"{element}\" has no item {item}", "It has no items; use its id without brackets.");

    public static readonly Wording<string, int, int> OutOfRangeItem = OutOfRange.Says<string, int, int>(
        "\"{element}\" has no item {item}", "Its items are numbered 0 to {last}.");

    public static readonly Wording<string> OutOfRangeDuration = OutOfRange.Says<string>(
        "A beat must be longer than 0s", "{forms}");

    public static readonly Wording<string, string> OutOfRangeTransition = OutOfRange.Says<string, string>(
        "There is no transition \"{name}\"", "{suggestion}");

    public static readonly Wording<string> OutOfRangeFigure = OutOfRange.Says<string>(
        "The figure {text} is too large to show", "Use a larger unit, so that it is below 1e15.");

    public static readonly Wording<string> OutOfRangeCoordinate = OutOfRange.Says<string>(
        "The coordinate {text} is far outside any frame", "The frame's short side is 1080 design px.");

    public static readonly Wording<string, string, string> OutOfRangePercent = OutOfRange.Says<string, string, string>(
        "\"{prop}\" is {value}, which is out of range", "Did you mean {number}%?");

    public static readonly Wording<string, string, string> OutOfRangeValue = OutOfRange.Says<string, string, string>(
        "\"{prop}\" is {value}, which is out of range", "Write {range}.");

    public static readonly Wording<string, string, string> OutOfRangeChoice = OutOfRange.Says<string, string, string>(
        "\"{prop}\" cannot be \"{text}\"", "{suggestion}");

    public static readonly Wording<string, int> OutOfRangeTerm = OutOfRange.Says<string, int>(
        "\"{term}\" cannot be a term", "Use words of 2 to {most} characters in one line.");

    public static readonly Wording<string, string> OutOfRangeEngine = OutOfRange.Says<string, string>(
        "There is no voice engine \"{engine}\"", "{suggestion} To choose a voice, write voice: {{ engine: espeak, voice: en-gb }}.");

    public static readonly Wording<string, int> OutOfRangeRate = OutOfRange.Says<string, int>(
        "\"{text}\" is not a valid frame rate", "Write a whole number from 1 to {most}, or 30000/1001.");

    public static readonly DiagnosticRule BadData = Rules.Input("bad-data", "values that do not fit together: lists of unequal length, x that does not increase, 0 on a logarithmic scale");

    public static readonly Wording<int> SeriesLength = BadData.Says<int>(
        "A series has too few points, or more than {most}", "Write two points or more: [[1, 108], [2, 214]].");

    public static readonly Wording SeriesForm = BadData.Says(
        "A point of a series is not a pair of numbers", "Write [x, y], such as [8, 820].");

    public static readonly Wording SeriesOrder = BadData.Says(
        "The points of a series are not in ascending order", "Sort them by their first number, without duplicates.");

    public static readonly Wording<string, string, int, int> BadDataChangedCount = BadData.Says<string, string, int, int>(
        "\"{prop}\" of \"{element}\" changes from {before} items to {after}", "Keep the number of items, or use another element.");

    public static readonly Wording<string, int> BadDataHighlight = BadData.Says<string, int>(
        "There is no bar {bar} to highlight", "Bars are numbered from 0; the last one is {last}.");

    public static readonly Wording<string, string, int, int> BadDataLength = BadData.Says<string, string, int, int>(
        "\"{first}\" and \"{second}\" differ in length: {firstCount} and {secondCount}", "Give both the same number of items.");

    public static readonly Wording<string, string, string> BadDataOrder = BadData.Says<string, string, string>(
        "{number} is not greater than the number before it, {before}", "Sort the points so that \"{prop}\" increases.");

    public static readonly Wording<int, string, int, int> BadDataRow = BadData.Says<int, string, int, int>(
        "Row {row} of \"{prop}\" and row 0 differ in length: {count} and {first}", "Give all rows the same number of cells; an empty one is \"\".");

    public static readonly Wording<string, string, string, int> BadDataNoSuchCell = BadData.Says<string, string, string, int>(
        "\"{element}\" has no {kind} {number}", "Count {kind}s from 0; the last one is {last}.");

    public static readonly Wording<string, string, int, int> BadDataEach = BadData.Says<string, string, int, int>(
        "\"{prop}\" and the {kind}s differ in number: {count} and {cells}", "Give one for each {kind}.");

    public static readonly Wording<int> BadDataMessage = BadData.Says<int>(
        "Message {item} is not a pair of who speaks and what they say", "Write [you, Hello].");

    public static readonly Wording<string> BadDataLogarithmMark = BadData.Says<string>(
        "{number} cannot be shown on a logarithmic scale", "Use a value above 0, or x-scale: linear.");

    public static readonly Wording<string> BadDataEmpty = BadData.Says<string>(
        "\"{prop}\" is an empty list, so there is nothing to show", "Give it at least one item.");

    public static readonly Wording<string> BadDataLogarithmX = BadData.Says<string>(
        "{number} cannot be shown on a logarithmic scale", "Remove the point, or use x-scale: linear.");

    public static readonly Wording<string> BadDataLogarithmY = BadData.Says<string>(
        "{number} cannot be shown on a logarithmic scale", "Remove the point, or use y-scale: linear.");

    public static readonly Wording<string> BadDataLogarithmBoth = BadData.Says<string>(
        "{number} cannot be shown on a logarithmic scale", "Remove the point: both axes of a roofline are logarithmic.");

    public static readonly DiagnosticRule NotANumber = Rules.Input("not-a-number", "not a finite number");

    public static readonly Wording<string> NotANumberFigure = NotANumber.Says<string>(
        "\"{text}\" is not a number", "Write a plain number such as 87 or 0.5; the unit belongs in unit:.");

    public static readonly Wording<string> NotANumberCoordinate = NotANumber.Says<string>(
        "\"{text}\" is not a valid coordinate", "Write a number of design px (the frame's short side is 1080) or a percentage.");

    public static readonly Wording<string, string> NotANumberPoint = NotANumber.Says<string, string>(
        "\"{text}\" is not a valid coordinate for \"{key}\"", "Write a number of design px; the frame's short side is 1080.");

    public static readonly Wording<string, string> NotANumberPercent = NotANumber.Says<string, string>(
        "\"{prop}\" cannot be a percentage", "Write {range}.");

    public static readonly Wording NotANumberBraces = NotANumber.Says(
        "A number must be a single figure in braces", "Write \"{{name}}\".");

    public static readonly Wording NotAColumn = NotANumber.Says(
        "A list of numbers must be a single column of a series in braces", "Write \"{{name.x}}\" or \"{{name.y}}\", or numbers in brackets: [1, 2, 3].");

    public static readonly Wording<string> NotASeries = NotANumber.Says<string>(
        "\"{name}\" is a single figure, not a series", "Give it points: reference: [[1, 108], [2, 214]].");

    public static readonly Wording<string> NotANumberText = NotANumber.Says<string>(
        "\"{text}\" is text, not a number", "Write only the figure's name.");

    public static readonly Wording<string, string, string> NotANumberFinite = NotANumber.Says<string, string, string>(
        "\"{text}\" is not a finite number", "Write {range}{unit}.");

    public static readonly Wording<string, string, string, string> NotANumberProp = NotANumber.Says<string, string, string, string>(
        "\"{prop}\" must be a number, not \"{text}\"", "Write {range}{unit}.");

    public static readonly Wording<string, int> NotANumberRate = NotANumber.Says<string, int>(
        "\"{text}\" is not a valid frame rate", "Write a whole number from 1 to {most}, or 30000/1001.");

    public static readonly DiagnosticRule BadSize = Rules.Input("bad-size", "a frame size that is not valid");

    public static readonly Wording<string> BadSizeForm = BadSize.Says<string>(
        "\"{size}\" is not a valid size", "Write width x height in pixels, such as 1920x1080.");

    public static readonly Wording<string, string> BadSizeUsual = BadSize.Says<string, string>(
        "\"{size}\" is not a valid size", "Write {usual}.");

    public static readonly Wording<long, long, int> BadSizeSmall = BadSize.Says<long, long, int>(
        "A frame of {width}x{height} pixels is too small", "Each side must have at least {least} pixels.");

    public static readonly Wording<long, long, long, long> OddSize = Rules.Input("odd-size", "a frame with an odd width or height")
        .Says<long, long, long, long>("A frame of {width}x{height} pixels has an odd width or height", "Video needs even sizes; write {evenWidth}x{evenHeight}.");

    public static readonly DiagnosticRule BadFormat = Rules.Input("bad-format", "an unmatched brace, or a number format that is not valid");

    public static readonly Wording<string?> BadFormatNumber = BadFormat.Says<string?>(
        "\"{format}\" is not a valid number format", "Use a .NET custom format: 0, 0.0, #,##0 or 0.0e0; put other letters in single quotes.");

    public static readonly Wording<char> BadFormatText = BadFormat.Says<char>(
        "Unmatched {brace}", "Write {{{{ or }}}} for a literal brace.");

    public static readonly Wording BadFormatFigure = BadFormat.Says(
        "Unmatched {{", "Write \"{{name}}\".");

    public static readonly DiagnosticRule TooLarge = Rules.Input("too-large", "a frame, list or set of files that is too large");

    public static readonly Wording<long, long, int> TooLargeFrame = TooLarge.Says<long, long, int>(
        "A frame of {width}x{height} pixels is too large", "Each side may have at most {most} pixels.");

    public static readonly Wording<string, int> TooLargeList = TooLarge.Says<string, int>(
        "\"{prop}\" has more than {most} items", "Show fewer; nobody can read that many.");

    public static readonly Wording<string, int> TooLargeTable = TooLarge.Says<string, int>(
        "\"{prop}\" has more than {most} cells", "Show fewer; nobody can read that many.");

    public static readonly Wording<string> WrongTypeRow = WrongType.Says<string>(
        "A row of \"{prop}\" is not a list", "Write each row in brackets: [[a, b], [c, d]].");

    public static readonly Wording<int> TooLargeIncludes = TooLarge.Says<int>(
        "More than {most} files are included", "Merge some of them.");

    public static readonly Wording<int> TooManyElements = Rules.Input("too-many-elements", "more than 20 000 elements")
        .Says<int>("The storyboard has more than {most} elements", "One component with many items, such as TokenRow or Grid, can replace many elements.");

    public static readonly Wording<int> TooManyActions = Rules.Input("too-many-actions", "more than 50 000 actions")
        .Says<int>("The storyboard has more than {most} actions", "Use stagger, or lists of targets.");

    public static readonly Wording<string> FigureWithoutValue = Rules.Input("figure-without-value", "a figure has neither a reference nor a measurement")
        .Says<string>("The figure \"{name}\" has no value: it has no reference and was not measured", "Add a reference, or run the measurement first.");

    public static readonly Wording<string, string, string> OtherUnit = Rules.Warning("other-unit", "warning: an element writes another unit behind a figure than the figure has")
        .Says<string, string, string>("\"{figure}\" is in {own}, but is shown with the unit {unit}", "Write unit: \"{own}\", or convert the figure, as in \"{{= {figure} / 1000 }}\".");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
