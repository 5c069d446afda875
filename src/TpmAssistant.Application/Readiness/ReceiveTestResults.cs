using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Application.Readiness;

/// <summary>Takes test results that a person brought. The latest run of a suite counts.</summary>
public sealed class ReceiveTestResults(ITestResultReader reader, ProjectFinder finder, IRecordStore records, TimeProvider clock)
{
    /// <summary>The kind of record.</summary>
    public const string Kind = "test-run";

    private const string Waiting = "test-run-waiting";
    private const int MostKey = 80;

    /// <summary>Whether a file looks like test results.</summary>
    public bool Fits(ReadOnlySpan<byte> content) => reader.Fits(content);

    /// <summary>Reads a file; where the project is not clear, the card asks.</summary>
    /// <param name="asker">Who brought it.</param>
    /// <param name="fileName">Its name; from outside.</param>
    /// <param name="content">Its bytes; from outside.</param>
    /// <param name="about">Words that may name the project.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="TestsReceived"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, string fileName, ReadOnlyMemory<byte> content, string about, CancellationToken cancellationToken)
    {
        if (!reader.TryRead(content, fileName, asker.Today(clock), out var run, out var code)) return new Refusal(code, "file", fileName);
        var mine = await finder.OfAsync(asker, cancellationToken);
        var choice = ProjectFinder.NamedIn(about, mine) is { } named ? new ProjectChoice(named, null) : await finder.FindAsync(asker, null, cancellationToken);
        if (choice.TryGet(out var project, out _)) return await KeepAsync(asker, run, project, cancellationToken);
        await records.PutAsync(asker.Tenant, new RecordKey(Waiting, asker.Person.Value, "1"), run, cancellationToken);
        return new TestsReceived(run, null, mine);
    }

    /// <summary>Counts the results brought last for a project: the click on its name.</summary>
    public async Task<Answer> AssignAsync(Asker asker, string project, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var row, out var refusal)) return refusal;
        var waiting = await records.ReadAsync<TestRun>(asker.Tenant, new RecordKey(Waiting, asker.Person.Value, "1"), cancellationToken);
        return waiting is null ? new Refusal("tests-gone") : await KeepAsync(asker, waiting.Body, row, cancellationToken);
    }

    private async Task<Answer> KeepAsync(Asker asker, TestRun run, Project project, CancellationToken cancellationToken)
    {
        await records.ChangeAsync<TestRun>(asker.Tenant, new RecordKey(Kind, project.Id.Value, KeyOf(run)), before => before is { } newer && newer.RanOn > run.RanOn ? newer : run, cancellationToken);
        return new TestsReceived(run, project, []);
    }

    private static string KeyOf(TestRun run)
    {
        var key = new StringBuilder(run.Format).Append(':');
        foreach (var c in run.Name.Where(char.IsLetterOrDigit).Take(MostKey)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
