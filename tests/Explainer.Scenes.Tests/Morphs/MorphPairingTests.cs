using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Morphs;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Morphs;

/// <summary>What turns into what.</summary>
public sealed class MorphPairingTests
{
    [Fact]
    public void Letters_that_both_have_stay_letters_and_the_others_turn_into_those_of_their_gap()
    {
        var batches = Pair(Text("abcd"), Text("abXYd"));
        var batch = Assert.Single(batches);

        // a, b and d go as glyphs; of c come X and Y.
        var commands = Draw(batch, 0.5);
        Assert.Equal(3, commands.Select(c => ((FillCommand)c).Shape).OfType<GlyphRunShape>().Single().Glyphs.Length);
        Assert.Equal(2, commands.Select(c => ((FillCommand)c).Shape).OfType<PathShape>().Single().Verbs.Count(v => v == PathVerb.Move));
    }

    [Fact]
    public void What_has_no_partner_in_its_gap_goes_before_what_comes_is_there()
    {
        var batches = Pair(Text("xab"), Text("aby"));
        Assert.Equal(3, batches.Length);
        var (gone, come) = (batches.Single(b => b.To is null), batches.Single(b => b.From is null));
        Assert.NotEmpty(Draw(gone, 0.3));
        Assert.Empty(Draw(come, 0.3));
        Assert.Empty(Draw(gone, 0.7));
        Assert.NotEmpty(Draw(come, 0.7));
    }

    [Fact]
    public void Equal_texts_only_move()
    {
        var batch = Assert.Single(Pair(Text("hello"), Text("hello")));
        Assert.IsType<GlyphRunShape>(((FillCommand)Assert.Single(Draw(batch, 0.4))).Shape);
    }

    [Fact]
    public void An_area_that_becomes_several_letters_lies_upon_itself_at_first()
    {
        var batch = Assert.Single(Pair(Make("Shape", ("radius", N(0)), ("stroke-width", N(0))), Text("abc")));
        var at = ((FillCommand)Assert.Single(Draw(batch, 0))).Shape;
        Assert.Equal(3, ((PathShape)at).Verbs.Count(v => v == PathVerb.Move));
        var moves = ((PathShape)at).Points;
        Assert.Equal(4, moves.Select(p => (Core.Rounding.HalfUp(p.X), Core.Rounding.HalfUp(p.Y))).Distinct().Count(p => p.Item1 % 240 == moves.Min(m => Core.Rounding.HalfUp(m.X)) % 240 && p.Item2 % 240 == moves.Min(m => Core.Rounding.HalfUp(m.Y)) % 240));
    }

    [Fact]
    public void Each_of_two_sequences_finds_a_partner_in_order()
    {
        double[] first = [0, 1, 5, 9], second = [0, 0.9, 1.1, 5, 5.1, 9];
        var pairs = NearestWay.Of(first.Length, second.Length, (i, j) => Math.Abs(first[i] - second[j]));
        Assert.Equal([(0, 0), (1, 1), (1, 2), (2, 3), (2, 4), (3, 5)], pairs);
        Assert.Empty(NearestWay.Of(0, 3, (_, _) => 0));
        Assert.Equal(3000, NearestWay.Of(3000, 1000, (_, _) => throw new InvalidOperationException("too many to compare")).Count);
    }

    [Fact]
    public void What_would_take_too_much_is_not_worked_out() =>
        Assert.Null(MorphPairing.Of(PiecesOf(Text(new string('a', 200))), PiecesOf(Text(new string('b', 200))), new WorkBudget(500)));

    private static ImmutableArray<MorphBatch> Pair(Element from, Element to) => MorphPairing.Of(PiecesOf(from), PiecesOf(to), new WorkBudget(1_000_000))!.Value;

    private static ImmutableArray<MorphPiece> PiecesOf(Element element)
    {
        var film = Film(element);
        return MorphSide.Of(film.Look, element, Appearance.Always, 1, Affine.Identity, new WorkBudget(1_000_000), true).Pieces;
    }

    private static ImmutableArray<DisplayCommand> Draw(MorphBatch batch, double share)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Landscape);
        batch.Draw(builder, share);
        return builder.Build().Commands;
    }

    private static Element Text(string text) => Make("Text", ("text", S(text)), ("size", N(60)));
}
