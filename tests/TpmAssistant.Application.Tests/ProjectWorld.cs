using TpmAssistant.Application.Access;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests;

/// <summary>A tenant with one Planner plan behind its projects, and Ada and Ben as members of all of them.</summary>
internal sealed class ProjectWorld
{
    public static readonly Person Ada = new(Askers.AdaId, "Ada Example", "ada@example.test");
    public static readonly Person Ben = new(Askers.BenId, "Ben Example", "ben@example.test");

    public ProjectWorld(params ProjectTask[] tasks)
        : this([Owned("Atlas")], tasks)
    {
    }

    public ProjectWorld(Project[] projects, params ProjectTask[] tasks)
    {
        Source = new FakeTaskSource(tasks);
        Projects = new InMemoryProjectStore(projects);
        Directory.Groups["group-1"] = [Ada, Ben];
        Finder = new ProjectFinder(Projects);
        Access = new ReportAccess(Directory, Roster);
        Viewer = new ProjectViewer(Finder, [Source], Snapshots, new SharedSight(Roster, Directory), Registers, Records, Clock);
    }

    public FakeClock Clock { get; } = new();

    public FakeTaskSource Source { get; }

    public InMemoryProjectStore Projects { get; }

    public InMemorySnapshotStore Snapshots { get; } = new();

    public InMemoryRiskRegisterStore Registers { get; } = new();

    public InMemoryRecords Records { get; } = new();

    public FakeDirectory Directory { get; } = new(Ada, Ben);

    public FakeRoster Roster { get; } = new(Askers.AdaId, Askers.BenId);

    public InMemoryPublishedReportStore Reports { get; } = new();

    public InMemoryVisitStore Visits { get; } = new();

    public ReportAccess Access { get; }

    public LastReports LastReports => new(Reports, Access);

    public DraftStatusReport Drafts => new(Viewer, LastReports, Visits, new WatermelonReader(new InMemoryCheckIns()), HouseVoice.Standard);

    public ProjectFinder Finder { get; }

    public ProjectViewer Viewer { get; }

    /// <summary>A project that Ada owns and Ben is a member of.</summary>
    public static Project Owned(string name) => Some.Project(name) with
    {
        Tenant = Askers.Tenant,
        Owner = Askers.AdaId,
        Members = [new ProjectMember(Ada, "Technical project manager"), new ProjectMember(Ben, "Engineer")],
    };
}
