using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Finds out which element a drawing command belongs to, by the place in the storyboard that it comes from.</summary>
internal sealed class ElementNames
{
    /// <summary>What belongs to no element: ground, transitions and the note line.</summary>
    public const string Surroundings = "(ground, transitions, notes)";

    private readonly Dictionary<SourceSpan, int> indices = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();

    public ElementNames(Timeline timeline)
    {
        names.Add(Surroundings);
        foreach (var root in timeline.Roots)
        {
            Add(root);
        }
    }

    /// <summary>All names; the index of one is what fingerprints are kept under.</summary>
    public ImmutableArray<string> All => names.ToImmutable();

    /// <summary>Continues each element's fingerprint by what it draws in one frame.</summary>
    /// <param name="list">The frame.</param>
    /// <param name="frame">The frame's number in its block: the same picture at another time counts as another.</param>
    /// <param name="fingerprints">One for each name; 0 for elements not seen yet.</param>
    public void Mix(DisplayList list, int frame, ulong[] fingerprints)
    {
        foreach (var command in list.Commands)
        {
            Mix(command, (ulong)frame, fingerprints);
        }
    }

    private void Mix(DisplayCommand command, ulong frame, ulong[] fingerprints)
    {
        ref var fingerprint = ref fingerprints[command.Origin is { } origin && indices.TryGetValue(origin, out var index) ? index : 0];
        fingerprint = Fingerprint.Mix(fingerprint + frame, command is LayerCommand header ? header.HeaderFingerprint : command.Fingerprint) | 1;
        if (command is LayerCommand layer)
        {
            foreach (var child in layer.Children)
            {
                Mix(child, frame, fingerprints);
            }
        }
    }

    private void Add(Element element)
    {
        // Elements that a template made stand at one place; the first lends its name.
        if (element.Origin is { } origin && indices.TryAdd(origin, names.Count))
        {
            names.Add(element.Id);
        }

        foreach (var child in element.Children)
        {
            Add(child);
        }
    }
}
