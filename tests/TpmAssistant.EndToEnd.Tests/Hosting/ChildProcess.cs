using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TpmAssistant.EndToEnd.Tests.Hosting;

/// <summary>A program started by a test: its lines are kept, and it ends with the test at the latest.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process) => _process = process;

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    public static ChildProcess Start(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Keep(child._output, line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Keep(child._errors, line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>The first match among the lines of standard output, as soon as there is one.</summary>
    public async Task<Match> FindAsync(Regex pattern)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (_gate)
            {
                var match = _output.Select(line => pattern.Match(line)).FirstOrDefault(found => found.Success);
                if (match is not null) return match;
                more = _more.Task;
            }

            if (_process.HasExited && more == _more.Task) throw new InvalidOperationException($"It ended with {_process.ExitCode}. {Output}{Errors}");
            await more.WaitAsync(timeout.Token);
        }
    }

    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>What Ctrl+C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(List<string> lines, string? line)
    {
        TaskCompletionSource seen;
        lock (_gate)
        {
            if (line is not null) lines.Add(line);
            (seen, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        seen.SetResult();
    }

    private string Text(List<string> lines)
    {
        lock (_gate) return string.Join('\n', lines);
    }
}
