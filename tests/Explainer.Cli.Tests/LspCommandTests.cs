using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>The language server as a process: nothing but messages on its output, its exit codes, the links of its codes. What it answers is tested with its project.</summary>
public sealed class LspCommandTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task It_serves_an_editor_and_ends_as_it_is_told()
    {
        using var server = Start();
        Send(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        Send(server, """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:film","languageId":"yaml","version":1,"text":"titel: T\n"}}}""");
        var output = server.StandardOutput.BaseStream;
        var hello = await ReadAsync(output).WaitAsync(Limit);
        Assert.Equal("explainer", hello.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        var told = await ReadAsync(output).WaitAsync(Limit);
        Assert.Equal("textDocument/publishDiagnostics", told.GetProperty("method").GetString());
        var wrong = told.GetProperty("params").GetProperty("diagnostics")[0];
        var page = new Uri(wrong.GetProperty("codeDescription").GetProperty("href").GetString()!);
        Assert.Contains($"\n## {page.Fragment.TrimStart('#')}\n", await File.ReadAllTextAsync(page.LocalPath), StringComparison.Ordinal);
        Assert.Equal(wrong.GetProperty("code").GetString(), page.Fragment.TrimStart('#'));
        Send(server, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        Assert.Equal(2, (await ReadAsync(output).WaitAsync(Limit)).GetProperty("id").GetInt32());
        Send(server, """{"jsonrpc":"2.0","method":"exit"}""");
        Assert.True(server.WaitForExit(Limit), "It did not end.");
        Assert.Equal(0, server.ExitCode);
        Assert.Equal(-1, output.ReadByte());
        Assert.Equal("", await server.StandardError.ReadToEndAsync());
    }

    [Fact]
    public void An_editor_that_goes_away_ends_it()
    {
        using var server = Start();
        Send(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        server.StandardInput.Close();
        Assert.True(server.WaitForExit(Limit), "It did not end.");
        Assert.Equal(1, server.ExitCode);
    }

    private static Process Start()
    {
        var program = Environment.GetEnvironmentVariable(Runner.ProgramVariable);
        var start = program is { Length: > 0 } ? new ProcessStartInfo(program, ["lsp"]) : new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, "lsp"]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        return Process.Start(start)!;
    }

    private static void Send(Process server, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        server.StandardInput.BaseStream.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
        server.StandardInput.BaseStream.Flush();
    }

    private static async Task<JsonElement> ReadAsync(Stream output)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await output.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        Assert.StartsWith("Content-Length: ", head.ToString(), StringComparison.Ordinal);
        var content = new byte[int.Parse(head.ToString()["Content-Length: ".Length..].Trim(), System.Globalization.CultureInfo.InvariantCulture)];
        await output.ReadExactlyAsync(content);
        return JsonDocument.Parse(content).RootElement;
    }
}
