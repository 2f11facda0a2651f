using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;
using Explainer.Studio.Sessions;

namespace Explainer.Studio.Tests;

/// <summary>What lies over the main picture: the film as it was committed last, and frames behind and ahead.</summary>
public sealed class LayerTests
{
    [Fact]
    public async Task The_last_commit_is_shown_at_the_same_moment_of_the_same_beat()
    {
        await using var studio = await Studio.OpenAsync();
        Repository.Commit(studio);
        studio.Scratch.Write("film.yaml", Studio.Film.Replace("id: one, duration: 1s", "id: one, duration: 3s", StringComparison.Ordinal).Replace("text: Hello", "text: World", StringComparison.Ordinal));
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "before", isOn = true });
        Assert.True((await page.HearAsync("before")).GetProperty("isShown").GetBoolean());
        await page.SayAsync(new { kind = "frame", sequence = 7, frame = 35, keeps = false });
        var then = await page.PictureAsync(p => p.Frame == 35, PictureLayers.Before);
        Assert.Equal(Still(Load(Studio.Film), 15), then.Pixels.Pixels);
        Assert.NotEqual(page.Pictures[0].Pixels.Pixels, then.Pixels.Pixels);
        await page.SayAsync(new { kind = "before", isOn = false });
        await page.SayAsync(new { kind = "frame", sequence = 8, frame = 3, keeps = false });
        await page.PictureAsync(p => p.Frame == 3);
        Assert.Equal(35, page.Pictures[PictureLayers.Before].Frame);
    }

    [Fact]
    public async Task A_commit_is_what_is_compared_with_from_then_on()
    {
        await using var studio = await Studio.OpenAsync();
        Repository.Commit(studio);
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "before", isOn = true });
        Assert.True((await page.HearAsync("before")).GetProperty("isShown").GetBoolean());
        await page.SayAsync(new { kind = "frame", sequence = 1, frame = 15, keeps = false });
        var first = await page.PictureAsync(p => p.Frame == 15, PictureLayers.Before);
        Assert.Equal(Still(Load(Studio.Film), 15), first.Pixels.Pixels);

        var later = Studio.Film.Replace("text: Hello", "text: World", StringComparison.Ordinal);
        studio.Scratch.Write("film.yaml", later);
        Repository.Commit(studio);
        Assert.True((await page.HearAsync("before")).GetProperty("isShown").GetBoolean());
        await page.SayAsync(new { kind = "frame", sequence = 2, frame = 16, keeps = false });
        var second = await page.PictureAsync(p => p.Frame == 16, PictureLayers.Before);
        Assert.Equal(Still(Load(later), 16), second.Pixels.Pixels);
    }

    [Fact]
    public async Task However_often_a_comparison_is_asked_for_the_last_one_is_shown()
    {
        await using var studio = await Studio.OpenAsync();
        Repository.Commit(studio);
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        for (var i = 0; i < 20; i++)
        {
            await page.SayAsync(new { kind = "before", isOn = true });
            await page.SayAsync(new { kind = "before", isOn = false });
        }

        await page.SayAsync(new { kind = "before", isOn = true });
        Assert.True((await page.HearAsync("before")).GetProperty("isShown").GetBoolean());
        await page.SayAsync(new { kind = "frame", sequence = 1, frame = 15, keeps = false });
        Assert.Equal(Still(Load(Studio.Film), 15), (await page.PictureAsync(p => p.Frame == 15, PictureLayers.Before)).Pixels.Pixels);
    }

    [Fact]
    public void A_redraw_and_a_question_are_taken_one_after_the_other()
    {
        using var wishes = new PictureWishes();
        wishes.AskElements(new PageMessage("elements"));
        wishes.Skin(1, 1, 1);
        wishes.Wait(TestContext.Current.CancellationToken);
        Assert.True(wishes.Take() is { Redraws: true, Question: null });
        wishes.Wait(TestContext.Current.CancellationToken);
        Assert.True(wishes.Take() is { Redraws: false, Question: not null });
    }

    [Theory]
    [InlineData("none", "not in a git repository")]
    [InlineData("empty", "does not contain film.yaml")]
    [InlineData("other", "does not contain film.yaml")]
    [InlineData("broken", "has errors")]
    public async Task Without_a_last_commit_of_the_file_there_is_a_sentence(string what, string reason)
    {
        await using var studio = await Studio.OpenAsync(what == "other" ? ("another.yaml", Studio.Film) : ("film.yaml", Studio.Film.Replace("show: word", what == "broken" ? "show: wrd" : "show: word", StringComparison.Ordinal)));
        if (what == "empty")
        {
            Repository.Make(studio);
        }
        else if (what != "none")
        {
            Repository.Commit(studio);
        }

        studio.Scratch.Write("film.yaml", Studio.Film);
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "before", isOn = true });
        var before = await page.HearAsync("before");
        Assert.False(before.GetProperty("isShown").GetBoolean());
        Assert.Contains(reason, before.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", before.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_behind_and_ahead_are_the_films_own_and_come_only_while_nothing_plays()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "skins", behind = 2, ahead = 1, step = 3 });
        await page.SayAsync(new { kind = "frame", sequence = 1, frame = 8, keeps = false });
        await page.PictureAsync(p => p.Frame == 8, PictureLayers.Ahead);
        var film = Load(Studio.Film);
        foreach (var (layer, frame) in new[] { (PictureLayers.Behind, 5), (PictureLayers.Behind + 1, 2), (PictureLayers.Ahead, 11) })
        {
            Assert.Equal(Still(film, frame), (await page.PictureAsync(p => p.Frame == 8, layer)).Pixels.Pixels);
        }

        // Before the start there is nothing, nor ahead while it plays.
        await page.SayAsync(new { kind = "frame", sequence = 2, frame = 1, keeps = false });
        await page.PictureAsync(p => p.Frame == 1, PictureLayers.Ahead);
        await page.SayAsync(new { kind = "frame", sequence = 3, frame = 2, keeps = true });
        await page.SayAsync(new { kind = "frame", sequence = 4, frame = 3, keeps = true });
        await page.PictureAsync(p => p.Frame == 3);
        Assert.Equal(8, page.Pictures[PictureLayers.Behind].Frame);
        Assert.Equal(1, page.Pictures[PictureLayers.Ahead].Frame);
    }

    [Fact]
    public async Task Numbers_that_no_page_says_are_bounded()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "skins", behind = int.MaxValue, ahead = int.MinValue, step = int.MinValue });
        await page.SayAsync(new { kind = "frame", sequence = 1, frame = 9, keeps = false });
        await page.PictureAsync(p => p.Frame == 9, PictureLayers.Behind + 2);
        await page.SayAsync(new { kind = "skins", behind = 3, ahead = 3, step = int.MaxValue });
        await page.SayAsync(new { kind = "frame", sequence = 2, frame = 10, keeps = false });
        await page.FrameAsync(11, 3);
        Assert.Equal([0, PictureLayers.Behind, PictureLayers.Behind + 1, PictureLayers.Behind + 2], page.Pictures.Keys.Order());
    }

    private static Film Load(string text)
    {
        using var scratch = new Scratch();
        return Studio.Service.Load(scratch.Write("film.yaml", text), new FilmOptions { Speaks = false }, CancellationToken.None).Films.Single();
    }

    private static byte[] Still(Film film, int frame)
    {
        using var png = new MemoryStream();
        film.WriteStill(new FrameIndex(frame), film.PictureSize(1), png, CancellationToken.None);
        return PngPicture.Read(png.ToArray()).Pixels.ToArray();
    }
}
