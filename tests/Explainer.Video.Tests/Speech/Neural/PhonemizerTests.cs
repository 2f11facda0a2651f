using System.Collections.Immutable;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>Phonemes of espeak-ng, and the words of the text that they belong to.</summary>
public sealed class PhonemizerTests
{
    [Fact]
    public void Each_word_knows_its_place_also_behind_numbers_and_pairs_that_are_said_as_one()
    {
        const string text = "Dr. Smith paid $3.50 for the KV cache, in 2024: fast! Yes";
        var clauses = Of(text);
        Assert.Equal("cache", text[clauses.SelectMany(c => c.Words).First(w => w.Phonemes.Contains('ʃ')).Start..][..5]);
        Assert.Equal("Yes", text[clauses[^1].Words[0].Start..]);
        Assert.Equal([null, ',', ':', '!', '.'], clauses.Select(c => c.Mark));
        Assert.All(clauses.SelectMany(c => c.Words).Zip(clauses.SelectMany(c => c.Words).Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start));
    }

    [Fact]
    public void Sentences_end_at_stops_and_nowhere_else()
    {
        var sentences = Phonemizer.Sentences(Of("One, two; three. Four? Five: six")).ToList();
        Assert.Equal(["3", "1", "2"], sentences.Select(s => s.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    public void Text_without_words_is_nothing(string text) => Assert.Empty(Of(text));

    private static ImmutableArray<PhonemeClause> Of(string text)
    {
        VoiceNeeds.Require();
        return Phonemizer.Of(text, "en-us");
    }
}
