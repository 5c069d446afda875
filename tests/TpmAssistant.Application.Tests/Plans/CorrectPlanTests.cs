using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Plans;

public sealed class CorrectPlanTests
{
    private static readonly PlanMapping Guessed = new([new PlanColumn(0, "Wann", null, "1.2."), new PlanColumn(1, "Was", PlanField.Title, "Bauen")], "dmy");

    private readonly OneFile _files = new();
    private readonly MappedReader _reader = new();

    [Fact]
    public async Task RunAsync_CorrectedColumns_AreReadAndRemembered()
    {
        var answer = await CorrectAsync(Askers.Ada(), m => m with { DateOrder = "mdy" });

        Assert.Equal("mdy", Assert.IsType<PlanPreview>(answer).Reading.Mapping?.DateOrder);
        Assert.Equal("mdy", _files.Saved?.Mapping?.DateOrder);
    }

    [Fact]
    public async Task RunAsync_CorrectionThatCannotBeRead_IsToldAndNotRemembered()
    {
        var answer = await CorrectAsync(Askers.Ada(), m => m with { DateOrder = "unreadable" });

        Assert.Equal("no-title-column", Assert.IsType<PlanRefused>(answer).Why.Code);
        Assert.Null(_files.Saved);
    }

    [Fact]
    public async Task RunAsync_SomebodyElsesFile_IsGone() =>
        Assert.Equal(PlanErrors.FileGone, await CorrectAsync(Askers.Ben(), m => m));

    private Task<Answer> CorrectAsync(Application.Access.Asker asker, Func<PlanMapping, PlanMapping> correct) =>
        new CorrectPlan(_reader, _files).RunAsync(asker, "file-1", correct, default);

    private sealed class OneFile : IPlanFileStore
    {
        public PlanFile? Saved { get; private set; }

        public Task SaveAsync(PlanFile file, CancellationToken cancellationToken)
        {
            Saved = file;
            return Task.CompletedTask;
        }

        public Task<PlanFile?> FindAsync(TenantId tenant, PersonId owner, string id, CancellationToken cancellationToken) =>
            Task.FromResult(owner == Askers.AdaId ? new PlanFile(id, Askers.Ada(), "plan.csv", ReadOnlyMemory<byte>.Empty, null) : null);
    }

    private sealed class MappedReader : IPlanReader
    {
        public bool TryRead(ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping, out PlanReading reading, out UnreadablePlan unreadable)
        {
            unreadable = new UnreadablePlan("no-title-column", fileName);
            reading = new PlanReading { Format = "CSV", Name = fileName, Tasks = [], Mapping = mapping ?? Guessed };
            return mapping?.DateOrder != "unreadable";
        }
    }
}
