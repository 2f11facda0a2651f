namespace Explainer.Studio.Protocol;

/// <summary>A change by hand. Which of the rest is there depends on what is changed.</summary>
/// <param name="What"><c>move</c>, <c>scale</c>, <c>turn</c>, <c>width</c>, <c>height</c>, <c>start</c>, <c>length</c>, <c>edge</c>, <c>sound</c>, <c>ease</c>, <c>duration</c>, <c>order</c>, <c>caption</c>, <c>set</c>, <c>unset</c> or <c>add</c>.</param>
internal sealed record PageEdit(string What)
{
    /// <summary>The element, to <c>move</c>, <c>scale</c>, <c>turn</c>, <c>width</c>, <c>height</c>, <c>set</c> and <c>unset</c>; the beat, to <c>duration</c>, <c>order</c> and <c>caption</c>.</summary>
    public string? Element { get; init; }

    /// <summary>How far across in design px, by which factor, how many degrees, how many seconds or behind how many beats; where the first word of a caption stands in the beat's words, to <c>caption</c>.</summary>
    public double X { get; init; }

    /// <summary>How far down in design px; where the word stands that is to be the first, to <c>caption</c>.</summary>
    public double Y { get; init; }

    /// <summary>Whether every px counts.</summary>
    public bool IsFine { get; init; }

    /// <summary>The line of an action or a sound, to <c>start</c>, <c>length</c>, <c>edge</c>, <c>ease</c> and <c>sound</c>, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column of it.</summary>
    public int Column { get; init; }

    /// <summary>The prop, to <c>set</c> and <c>unset</c>; the component, to <c>add</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The value, to <c>set</c>; the easing, to <c>ease</c>, empty for the verb's own.</summary>
    public string? Value { get; init; }
}
