using TpmAssistant.Storage.Tests.Forecasts;
using TpmAssistant.Storage.Tests.Projects;
using TpmAssistant.Storage.Tests.Records;
using TpmAssistant.Storage.Tests.Risks;
using TpmAssistant.Storage.Tests.Undo;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Fakes;

/// <summary>The in-memory stores that other tests stand on, so that they promise the same. A restart keeps them.</summary>
public sealed class FakeHost : StoreHost
{
    private readonly object[] _stores = [new InMemoryRiskRegisterStore(), new InMemoryRecords(), new InMemoryUndoStore(), new InMemoryForecastStore(), new InMemoryMeetingLogs(), new InMemoryProjectStore()];

    public override T Get<T>() => _stores.OfType<T>().Single();

    public override void Restart()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}

public sealed class FakeProjectStoreTests() : ProjectStoreConformance(new FakeHost());

public sealed class FakeRecordStoreTests() : RecordStoreConformance(new FakeHost());

public sealed class FakeRiskRegisterStoreTests() : RiskRegisterStoreConformance(new FakeHost());

public sealed class FakeForecastStoreTests() : ForecastStoreConformance(new FakeHost());

public sealed class FakeUndoStoreTests() : UndoStoreConformance(new FakeHost());

public sealed class FakeMeetingLogStoreTests() : Meetings.MeetingLogStoreConformance(new FakeHost());
