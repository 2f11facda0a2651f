using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>
/// Finds the figures that actions bring to elements (<c>fill: gauge, to: "{use}"</c>), so that an element says where they come from.
/// It looks only; what is wrong with an action is told when that is bound.
/// </summary>
internal sealed class ActionFigures
{
    private readonly Dictionary<string, List<FigureNote>> notes = new(StringComparer.Ordinal);

    public ActionFigures(Scope scope)
    {
        if (scope.Source.Root["beats"] is not SequenceNode beats)
        {
            return;
        }

        foreach (var beat in scope.Loops.Items(beats))
        {
            if ((beat as MappingNode)?["actions"] is not SequenceNode actions)
            {
                continue;
            }

            foreach (var action in scope.Loops.Items(actions))
            {
                if (action is MappingNode map)
                {
                    Scan(scope, map);
                }
            }
        }
    }

    /// <summary>Where the figures come from that actions bring to an element; inside of a template its short name counts, too.</summary>
    public IEnumerable<FigureNote> Of(string id) => In(id).Union(In(id[(id.LastIndexOf('.') + 1)..]));

    private List<FigureNote> In(string name) => notes.TryGetValue(name, out var list) ? list : [];

    private void Scan(Scope scope, MappingNode action)
    {
        foreach (var entry in action.Entries)
        {
            // A figure that is a time is not seen.
            if (entry.Value is not ScalarNode scalar || !scalar.Text.Contains('{') || ActionBinder.TimeKeys.Any(k => k.Name == entry.Key.Text))
            {
                continue;
            }

            foreach (var part in FigureText.Parse(scalar.Text, out _))
            {
                foreach (var note in part.IsFigure ? scope.Figures.NotesOf(part) : [])
                {
                    Add(scope, action, note);
                }
            }
        }
    }

    private void Add(Scope scope, MappingNode action, FigureNote note)
    {
        foreach (var entry in action.Entries)
        {
            if (!scope.Verbs.Names.Contains(entry.Key.Text))
            {
                continue;
            }

            foreach (var target in entry.Value is SequenceNode list ? list.Items : [entry.Value])
            {
                if (target is ScalarNode id)
                {
                    var name = id.Text.IndexOf('[') is var bracket and > 0 ? id.Text[..bracket] : id.Text;
                    if (!notes.TryGetValue(name, out var known))
                    {
                        notes.Add(name, known = []);
                    }

                    if (!known.Contains(note))
                    {
                        known.Add(note);
                    }
                }
            }
        }
    }
}
