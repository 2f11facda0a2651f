using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Explainer.Cli.Tests;

/// <summary>The studio as a process: its address, its end. What it serves is tested with its project.</summary>
public sealed class StudioCommandTests
{
    private const string Film = "title: T\nelements: { t: { component: Text, text: Hi, at: center } }\nbeats: [ { id: a, duration: 1s, actions: [ { at: 0s, show: t } ] } ]\n";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_prints_its_address_and_ends_with_Ctrl_C(bool isJson)
    {
        using var scratch = new Scratch();
        scratch.Write("film.yaml", Film);
        using var studio = Start(scratch.Folder, isJson);
        var line = (await studio.StandardOutput.ReadLineAsync().WaitAsync(Limit))!;
        var address = isJson ? System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("address").GetString()! : line;
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri(new Uri(address), "/"))).StatusCode);
        await SignalAsync(studio, "-INT");
        Assert.True(studio.WaitForExit(Limit), "It did not end.");
        Assert.Equal(0, studio.ExitCode);
        Assert.Equal(["film.yaml"], scratch.Files);
    }

    [Fact]
    public async Task Killed_and_started_again_it_has_another_address_and_the_same_film()
    {
        using var scratch = new Scratch();
        scratch.Write("film.yaml", Film);
        string first;
        using (var studio = Start(scratch.Folder, false))
        {
            first = (await studio.StandardOutput.ReadLineAsync().WaitAsync(Limit))!;
            studio.Kill();
            Assert.True(studio.WaitForExit(Limit));
        }

        using var again = Start(scratch.Folder, false);
        var second = (await again.StandardOutput.ReadLineAsync().WaitAsync(Limit))!;
        Assert.NotEqual(new Uri(first).AbsolutePath, new Uri(second).AbsolutePath);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(second)).StatusCode);
        await SignalAsync(again, "-TERM");
        Assert.True(again.WaitForExit(Limit), "It did not end.");
    }

    [Fact]
    public void What_is_not_there_is_told_as_everywhere()
    {
        var outcome = Runner.Run("studio", "nowhere.yaml", "--no-open");
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("file-missing: The file nowhere.yaml does not exist", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Call, Runner.Run("studio", "--no-open", "--port", "70000").Code);
    }

    [Theory]
    [InlineData("note.md")]
    [InlineData("link.yaml")]
    [InlineData("/dev/null")]
    public void What_is_no_storyboard_below_its_folder_is_not_served(string name)
    {
        using var scratch = new Scratch();
        scratch.Write("secret.yaml", Film);
        scratch.Write("inner/note.md", Film);
        File.CreateSymbolicLink(scratch.At("inner", "link.yaml"), scratch.At("secret.yaml"));
        var outcome = Runner.Run("studio", Path.Combine(scratch.At("inner"), name), "--no-open");
        Assert.Equal((ExitCode.Input, ""), (outcome.Code, outcome.Output));
    }

    private static Process Start(string folder, bool isJson)
    {
        string[] arguments = ["studio", folder, "--no-open", .. isJson ? ["--json"] : (string[])[]];
        var program = Environment.GetEnvironmentVariable(Runner.ProgramVariable);
        var start = program is { Length: > 0 }
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, .. arguments]);
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill {signal} {process.Id}")]);
        await kill.WaitForExitAsync();
    }
}
