using TpmAssistant.Application.Access;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Decisions;

/// <summary>Two projects of Ada's and their logs.</summary>
internal sealed class DecisionWorld
{
    public DecisionWorld()
    {
        World = new ProjectWorld([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis"), Foreign]);
        Desk = new DecisionDesk(World.Finder, new SharedSight(World.Roster, World.Directory), new DecisionBook(Records), new UndoDesk(Undos, World.Clock), World.Clock);
        Record = new RecordDecision(Desk, World.Finder);
        Find = new FindDecisions(Desk, new WrittenDecisions(Logs, new MinutesBook(Records), World.Clock), World.Clock);
        Undo = new UndoChange(Undos, [new DecisionUndoable(Desk, Find)], World.Clock);
    }

    public static Project Foreign { get; } = Some.Project("Cobalt") with { Tenant = Askers.Tenant, Owner = new PersonId("somebody-else") };

    public ProjectWorld World { get; }

    public InMemoryRecords Records { get; } = new();

    public InMemoryMeetingLogs Logs { get; } = new();

    public InMemoryUndoStore Undos { get; } = new();

    public DecisionDesk Desk { get; }

    public RecordDecision Record { get; }

    public FindDecisions Find { get; }

    public UndoChange Undo { get; }
}
