using System.Diagnostics.CodeAnalysis;
using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Plans;

public class FileTaskSourceTests
{
    private static readonly ProjectSource Source = new(SourceKinds.File, "f1", Askers.AdaId.Value);

    [Fact]
    public async Task ReadAsync_Owner_GetsTasksLinksCalendarAndStatusDate()
    {
        var reading = await Read(Askers.Ada(), "A\nB\n?");

        Assert.Equal(["A", "B"], reading.Tasks.Select(t => t.Title));
        Assert.Single(reading.Dependencies);
        Assert.Equal(new DateOnly(2026, 3, 12), reading.StatusDate);
        Assert.Same(WorkingCalendar.Standard, reading.Calendar);
        Assert.Equal(
            new SourceReading(SourceKinds.File, "plan.csv", 2, 3, Some.Now), reading.Coverage);
    }

    [Fact]
    public async Task ReadAsync_SomebodyElse_IsForbidden()
    {
        var reading = await Read(Askers.Ben(), "A");

        Assert.Equal(ReadFailure.Forbidden, reading.Coverage.Failure);
        Assert.Empty(reading.Tasks);
        Assert.DoesNotContain("plan.csv", reading.Coverage.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_FileKeptForSomebodyElse_IsForbiddenEvenIfTheRowSaysOtherwise()
    {
        var reading = await Read(Askers.Ben(), "A", Source with { OwnerId = Askers.BenId.Value });

        Assert.Equal(ReadFailure.Forbidden, reading.Coverage.Failure);
    }

    [Fact]
    public async Task ReadAsync_SourceWithoutOwner_IsForbidden() =>
        Assert.Equal(ReadFailure.Forbidden, (await Read(Askers.Ada(), "A", Source with { OwnerId = null })).Coverage.Failure);

    [Fact]
    public async Task ReadAsync_SameIdInAnotherTenant_IsForbidden() =>
        Assert.Equal(ReadFailure.Forbidden, (await Read(Askers.Ada() with { Tenant = new("other") }, "A")).Coverage.Failure);

    [Fact]
    public async Task ReadAsync_FileGone_IsNotFound() =>
        Assert.Equal(ReadFailure.NotFound, (await Read(Askers.Ada(), "A", Source with { ExternalId = "f2" })).Coverage.Failure);

    [Fact]
    public async Task ReadAsync_FileThatNoLongerReads_IsUnavailable() =>
        Assert.Equal(ReadFailure.Unavailable, (await Read(Askers.Ada(), "")).Coverage.Failure);

    [Fact]
    public async Task ReadAsync_CorrectedColumns_AreGivenToTheReader()
    {
        var mapping = new PlanMapping([], "dmy");
        var reader = new LineReader();

        await Of("A", reader, mapping).ReadAsync(Askers.Ada(), Source, CancellationToken.None);

        Assert.Same(mapping, reader.LastMapping);
    }

    [Fact]
    public async Task ReadNotesAsync_KeysWithoutTheirFile_ShowsNothing() =>
        Assert.Empty(await Of("A", new LineReader()).ReadNotesAsync(Askers.Ada(), [new(SourceKinds.File, "A")], CancellationToken.None));

    private static Task<Sources.TaskReading> Read(Asker asker, string text, ProjectSource? source = null) =>
        Of(text, new LineReader()).ReadAsync(asker, source ?? Source, CancellationToken.None);

    private static FileTaskSource Of(string text, LineReader reader, PlanMapping? mapping = null) => new(
        new CarelessFileStore(new PlanFile("f1", Askers.Ada(), "plan.csv", Encoding.UTF8.GetBytes(text), mapping)), reader, new FakeClock());

    /// <summary>Hands out a file by its id alone, so that the source's own check is what is seen.</summary>
    private sealed class CarelessFileStore(PlanFile file) : IPlanFileStore
    {
        public Task SaveAsync(PlanFile file, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<PlanFile?> FindAsync(TenantId tenant, PersonId owner, string id, CancellationToken cancellationToken) =>
            Task.FromResult(id == file.Id ? file : null);
    }

    /// <summary>Takes every line for a title; a question mark for a row without one.</summary>
    private sealed class LineReader : IPlanReader
    {
        public PlanMapping? LastMapping { get; private set; }

        public bool TryRead(
            ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping,
            [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
        {
            LastMapping = mapping;
            (reading, unreadable) = (null, new UnreadablePlan("empty-file", ""));
            if (content.Length == 0) return false;

            unreadable = null;
            var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
            var tasks = lines.Where(l => l != "?").Select(l => new ProjectTask { Ref = new(SourceKinds.File, l), Title = l }).ToList();
            reading = new PlanReading
            {
                Format = "Lines",
                Name = fileName,
                Tasks = tasks,
                Dependencies = [new(tasks[0].Ref, tasks[^1].Ref)],
                Calendar = WorkingCalendar.Standard,
                StatusDate = new DateOnly(2026, 3, 12),
                Problems = [.. lines.Where(l => l == "?").Select(_ => new PlanProblem("row-without-title", "3", ""))],
            };
            return true;
        }
    }
}
