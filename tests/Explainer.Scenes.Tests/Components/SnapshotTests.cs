using System.Globalization;
using System.Text;
using Explainer.Display;
using Explainer.Scenes.Components;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

/// <summary>
/// What every component draws while it enters, at the start, middle and end of each of its verbs, and while it leaves. The expected text
/// stands in Snapshots; run with EXPLAINER_ACCEPT=1 to write it anew after a change that is meant, and read the difference.
/// </summary>
public class SnapshotTests
{
    private const double Over = 0.6;

    public static TheoryData<string> Names => [.. ComponentSet.BuiltIn.All.Select(c => c.Definition.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Component_draws_as_before(string component)
    {
        var element = Samples.Of(component);
        var verbs = element.Component.Definition.Actions.Select((a, i) => (a.Name, 1.5 + (i * 1.5), Over, 0.2)).ToArray();
        var end = 2 + (verbs.Length * 1.5);
        var film = Film(element.Act(verbs).Stay(0, end));
        var text = new StringBuilder();
        Write("entering", 0.2);
        Write("entered", 1);
        foreach (var (verb, at, over, _) in verbs)
        {
            Write(verb + " starts", at);
            Write(verb + " half way", at + (over / 2));
            Write(verb + " done", at + 1.4);
        }

        Write("leaving", end + 0.2);
        Write("gone", end + 0.4);
        Golden.Text($"tests/Explainer.Scenes.Tests/Snapshots/{component}.txt", text.ToString());

        void Write(string moment, double time) => text.Append(CultureInfo.InvariantCulture, $"== {moment}, {time:0.0##} s\n").Append(DisplayListText.Write(film.At(time)));
    }
}
