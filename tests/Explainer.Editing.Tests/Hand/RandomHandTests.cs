using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Editing.Edits;
using Explainer.Editing.Hand;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Editing.Tests.Services;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Outlines;
using Explainer.Scenes.Components;

namespace Explainer.Editing.Tests.Hand;

/// <summary>Random drags on picture and timeline of every storyboard: what is written is one value, and the rest of the text stays byte by byte.</summary>
public sealed class RandomHandTests
{
    private const int Drags = 120;

    public static TheoryData<string> Storyboards => [.. Repository.Files("storyboards", "*.yaml").Where(f => !f.Contains("/samples/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Storyboards))]
    public void A_drag_changes_one_value_or_says_why_it_changes_none(string file)
    {
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        var loaded = service.Load(Repository.At(file), new FilmOptions { Speaks = false }, CancellationToken.None);
        var film = loaded.Films[0];
        var document = Written.Document(Repository.Read(file), Repository.At(file));
        var outline = FilmOutline.Of(film);
        var random = new Random(20261127);
        var written = 0;
        for (var i = 0; i < Drags; i++)
        {
            var edit = Drag(document, film, outline, random);
            if (edit is null)
            {
                continue;
            }

            if (edit.Edit is not { } change)
            {
                Assert.EndsWith(".", edit.Reason, StringComparison.Ordinal);
                Assert.DoesNotContain("worked out where it is written", edit.Made is null ? edit.Reason : "", StringComparison.Ordinal);
                continue;
            }

            written++;
            var after = change.Apply(document.Text);
            Assert.Equal(document.Text, change.Inverse(document.Text).Apply(after));
            Assert.All(change.Changes, c => Assert.DoesNotContain('\n', document.Text.Substring(c.Start, c.Length)));
            Assert.InRange(change.Changes.Sum(c => c.Length + c.NewText.Length), 0, 60);

            // Of all that the text says one value differs, or one more is there.
            Assert.InRange(Differences(EditValue.Of(document.Tree.Root), EditValue.Of(SyntaxTree.Parse(after).Root)), 0, 2);
        }

        Assert.True(written > 5, $"Only {written} drags of {file} were written.");
    }

    private static HandEdit? Drag(StoryboardDocument document, Film film, FilmOutline outline, Random random)
    {
        var by = (random.NextDouble() * 400) - 200;
        switch (random.Next(4))
        {
            case 0:
                var action = outline.Elements.SelectMany(e => e.Actions).OrderBy(_ => random.Next()).First();
                var hand = new TimeHand(document, outline);
                return random.Next(2) == 0 ? hand.Start(action.Span.Line, action.Span.Column, by / 100) : hand.Length(action.Span.Line, action.Span.Column, by / 100);
            case 1:
                return new TimeHand(document, outline).Duration(outline.Beats[random.Next(outline.Beats.Length)].Id, by / 100);
            default:
                var branch = outline.Tree[random.Next(outline.Tree.Length)];
                if (PlacedElement.Of(film, branch.Id, new FrameIndex(random.Next(outline.FrameCount))) is not { } element)
                {
                    return null;
                }

                var picture = new PictureHand(document, element);
                return random.Next(3) switch
                {
                    0 => picture.Scale(0.2 + random.NextDouble()),
                    1 => picture.Turn(by),
                    _ => picture.Move(new Point(by, random.Next(-200, 200)), random.Next(2) == 0),
                };
        }
    }

    // How many values differ; a key that only one has counts as one.
    private static int Differences(EditValue a, EditValue b) => (a, b) switch
    {
        (EditMap one, EditMap two) => one.Entries.Sum(e => two.Entries.Where(o => o.Key.Says(e.Key)).Select(o => Differences(e.Value, o.Value)).FirstOrDefault(1))
            + two.Entries.Count(e => !one.Entries.Any(o => o.Key.Says(e.Key))),
        (EditList one, EditList two) when one.Items.Length == two.Items.Length => one.Items.Zip(two.Items, Differences).Sum(),
        _ => a.Says(b) ? 0 : 1,
    };
}
