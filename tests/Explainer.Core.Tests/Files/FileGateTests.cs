using Explainer.Core.Files;

namespace Explainer.Core.Tests.Files;

/// <summary>What lies below the storyboard's folder is open, whatever links there are on the way, and nothing else.</summary>
public sealed class FileGateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-gate-").FullName;

    public FileGateTests()
    {
        Write("film/film.yaml");
        Write("film/art/a.svg");
        Write("filmed/b.svg");
        Write("other/c.svg");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("std/one.yaml", GateAnswer.Obstacle)]
    [InlineData("std/icons/one.svg", GateAnswer.Obstacle)]
    [InlineData("std/../secret.yaml", GateAnswer.Outside)]
    [InlineData("std//etc/hostname", GateAnswer.Outside)]
    [InlineData("./std/one.yaml", GateAnswer.Obstacle)]
    public void A_name_that_begins_with_std_is_looked_for_in_the_library_only(string name, GateAnswer expected)
    {
        var folder = Path.Combine(this.folder, "film");
        var file = new FileGate(Path.Combine(folder, "film.yaml"), []).Look(StandardLibrary.Locate(folder, name));
        Assert.Equal(expected, file.Answer);
        Assert.Equal(StandardLibrary.Has(name) && expected != GateAnswer.Outside, file.Path.StartsWith(StandardLibrary.Folder, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("film/art/a.svg", GateAnswer.Open)]
    [InlineData("film/art/../film.yaml", GateAnswer.Open)]
    [InlineData("film/art/none.svg", GateAnswer.Obstacle)]
    [InlineData("film/art", GateAnswer.Obstacle)]
    [InlineData("film/../other/c.svg", GateAnswer.Outside)]
    [InlineData("filmed/b.svg", GateAnswer.Outside)]
    [InlineData("other/none.svg", GateAnswer.Outside)]
    [InlineData("/etc/hostname", GateAnswer.Outside)]
    [InlineData("/proc/self/environ", GateAnswer.Outside)]
    [InlineData("/proc/self/fd/0", GateAnswer.Outside)]
    public void Only_what_lies_below_the_folder_is_open(string path, GateAnswer answer) => Assert.Equal(answer, Gate().Look(At(path)).Answer);

    [Fact]
    public void A_link_that_leads_to_nothing_is_told_as_one_unless_it_leads_outside()
    {
        File.CreateSymbolicLink(At("film/link.svg"), "nowhere");
        File.CreateSymbolicLink(At("film/out.svg"), "../other/nowhere");
        Assert.Equal("is a link that leads to nothing", Gate().Look(At("film/link.svg")).Obstacle);
        Assert.Null(Gate().Look(At("film/out.svg")).Obstacle);
        Assert.Equal("is a link that leads to nothing", InputFile.Obstacle(At("film/link.svg")));
    }

    [Theory]
    [InlineData("film/link.svg", "../other/c.svg", GateAnswer.LinkOutside)]
    [InlineData("film/link.svg", "/etc/hostname", GateAnswer.LinkOutside)]
    [InlineData("film/link.svg", "art/a.svg", GateAnswer.Open)]
    [InlineData("film/link.svg", "link.svg", GateAnswer.Obstacle)]
    [InlineData("film/link.svg", "nowhere", GateAnswer.Obstacle)]
    [InlineData("film/link.svg", "../other/nowhere", GateAnswer.LinkOutside)]
    public void A_link_is_what_it_leads_to(string link, string target, GateAnswer answer)
    {
        File.CreateSymbolicLink(At(link), target);
        var file = Gate().Look(At(link));
        Assert.Equal(answer, file.Answer);
        Assert.True(answer != GateAnswer.Open || file.Path == At("film/art/a.svg"), file.Path);
    }

    [Fact]
    public void A_link_to_a_folder_on_the_way_is_followed_before_what_is_written_behind_it()
    {
        Directory.CreateSymbolicLink(At("film/away"), "../other");
        Directory.CreateSymbolicLink(At("film/deep"), "away/..");
        Assert.NotEqual(GateAnswer.Open, Gate().Look(At("film/away/c.svg")).Answer);
        Assert.NotEqual(GateAnswer.Open, Gate().Look(At("film/deep/other/c.svg")).Answer);
        Assert.Equal(GateAnswer.Open, Gate().Look(At("film/deep/film/art/a.svg")).Answer);
    }

    [Fact]
    public void Folders_that_the_caller_allows_are_open_too_and_their_neighbours_are_not()
    {
        var gate = Gate(At("other"));
        Assert.Equal(GateAnswer.Open, gate.Look(At("other/c.svg")).Answer);
        Assert.Equal(GateAnswer.Outside, gate.Look(At("filmed/b.svg")).Answer);
    }

    [Fact]
    public void The_storyboards_folder_may_itself_be_reached_by_a_link()
    {
        Directory.CreateSymbolicLink(At("seen"), "film");
        Assert.Equal(GateAnswer.Open, new FileGate(At("seen/film.yaml"), []).Look(At("seen/art/a.svg")).Answer);
    }

    private FileGate Gate(params string[] others) => new(At("film/film.yaml"), others);

    private string At(string path) => Path.Combine(folder, path);

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), "x");
    }
}
