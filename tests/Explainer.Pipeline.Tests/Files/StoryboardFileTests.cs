using Explainer.Pipeline.Files;

namespace Explainer.Pipeline.Tests.Files;

public sealed class StoryboardFileTests
{
    [Fact]
    public void A_folder_lists_storyboards_the_nearest_first_and_neither_notes_nor_what_is_hidden()
    {
        using var scratch = new Scratch();
        foreach (var name in (string[])["sub/a.yaml", "z.yml", "b.YAML", "b.notes.yaml", ".hidden.yaml", ".git/c.yaml", "text.txt", "1/2/3/4/5/deep.yaml"])
        {
            scratch.Write(name, "title: T\n");
        }

        // What ends in capitals is found where file names have no case only; it counts as a storyboard everywhere.
        Assert.Equal(["z.yml", "sub/a.yaml"], StoryboardFile.List(scratch.Folder).Where(f => f != "b.YAML"));
        Assert.True(StoryboardFile.IsStoryboard("b.YAML"));
        Assert.False(StoryboardFile.IsStoryboard("b.notes.yaml"));
        Assert.Empty(StoryboardFile.List(scratch.At("nowhere")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_what_is_read(bool hasMark)
    {
        using var scratch = new Scratch();
        var path = scratch.At("film.yaml");
        var written = StoryboardFile.Write(path, "title: Tür\n", hasMark, CancellationToken.None);
        Assert.Equal(written, StoryboardFile.Read(path));
        Assert.Equal(hasMark, written!.HasMark);
        Assert.Equal(hasMark ? 15 : 12, new FileInfo(path).Length);
    }

    [Fact]
    public void What_is_no_text_or_too_large_is_none_and_nothing_is_replaced_by_it()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("film.yaml", "title: T\n");
        Assert.Null(StoryboardFile.Write(path, new string('a', (4 << 20) + 1), false, CancellationToken.None));
        Assert.Equal("title: T\n", StoryboardFile.Read(path)!.Text);
        File.WriteAllBytes(path, [0x61, 0xFF]);
        Assert.Null(StoryboardFile.Read(path));
        File.WriteAllBytes(path, new byte[(4 << 20) + 1]);
        Assert.Null(StoryboardFile.Read(path));
        Assert.Null(StoryboardFile.Read(scratch.At("nothing.yaml")));
    }
}
