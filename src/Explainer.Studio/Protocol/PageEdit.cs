namespace Explainer.Studio.Protocol;

/// <summary>A change by hand. Which of the rest is there depends on what is changed.</summary>
/// <param name="What"><c>move</c>, <c>scale</c>, <c>turn</c>, <c>start</c>, <c>length</c>, <c>duration</c>, <c>set</c>, <c>unset</c> or <c>add</c>.</param>
internal sealed record PageEdit(string What)
{
    /// <summary>The element, to <c>move</c>, <c>scale</c>, <c>turn</c>, <c>set</c> and <c>unset</c>; the beat, to <c>duration</c>.</summary>
    public string? Element { get; init; }

    /// <summary>How far across in design px, by which factor, how many degrees or how many seconds.</summary>
    public double X { get; init; }

    /// <summary>How far down in design px.</summary>
    public double Y { get; init; }

    /// <summary>Whether every px counts.</summary>
    public bool IsFine { get; init; }

    /// <summary>The line of an action, to <c>start</c> and <c>length</c>, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column of an action.</summary>
    public int Column { get; init; }

    /// <summary>The prop, to <c>set</c> and <c>unset</c>; the component, to <c>add</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The value, to <c>set</c>.</summary>
    public string? Value { get; init; }
}
