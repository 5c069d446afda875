using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;
using Xunit.Abstractions;

namespace TpmAssistant.DemoTenant.Tests.Portfolio;

public sealed class DemoProjectsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Projects => ["atlas", "borealis", "cobalt"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task File_SurvivesWritingAndReading(string id)
    {
        var file = await FileAsync(id);

        var read = ProjectFileFormat.Read(ProjectFileFormat.Write(file));

        Assert.Equal(ProjectFileFormat.Write(file), ProjectFileFormat.Write(read));
        Assert.Equal(file.Project.Milestones.Count, read.Project.Milestones.Count);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Row_RefersToTasksThatPlannerServes(string id)
    {
        await using var demo = await DemoHost.StartAsync();
        var project = demo.Services.GetRequiredService<DemoProjects>().Files.Single(file => file.Project.Id.Value == id).Project;
        var source = Assert.Single(project.Sources);
        var served = (await demo.GetAsync($"/planner/plans/{source.ExternalId}/tasks")).Value.Select(task => (string)task!["id"]!).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(200, (await demo.GetAsync($"/groups/{source.OwnerId}/members")).Status);
        Assert.NotEmpty(project.Dependencies);
        Assert.All(project.Dependencies, link => Assert.True(served.Contains(link.Predecessor.Id) && served.Contains(link.Successor.Id)));
        Assert.All(project.Milestones.SelectMany(milestone => milestone.Tasks), task => Assert.Contains(task.Id, served));
        Assert.All(project.Estimates, estimate => Assert.True(estimate.Optimistic <= estimate.MostLikely && estimate.MostLikely <= estimate.Pessimistic));
        Assert.All(project.Baseline!.Tasks, task => Assert.Contains(task.Id, served));
        Assert.All(project.MeetingSeries, series => Assert.Equal(200, demo.GetAsync("/me/events/" + series.SeriesId).Result.Status));
        Assert.All(project.Conversations.Where(conversation => conversation.ConversationId.StartsWith("19:meeting_", StringComparison.Ordinal)), conversation => Assert.Equal(200, demo.GetAsync("/chats/" + conversation.ConversationId).Result.Status));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Snapshots_AreEightWeeksApart_AndHoldTheStateOfTheirDay(string id)
    {
        var file = await FileAsync(id);

        Assert.Equal(8, file.Snapshots.Count);
        Assert.Equal(Enumerable.Range(1, 8).Reverse().Select(week => DateOnly.FromDateTime(DemoHost.Wednesday.UtcDateTime).AddDays(-7 * week)), file.Snapshots.Select(snapshot => snapshot.StatusDate));
        foreach (var (before, after) in file.Snapshots.Zip(file.Snapshots.Skip(1)))
        {
            var later = after.Tasks.ToDictionary(task => task.Ref);
            Assert.All(before.Tasks, task => Assert.True(later.ContainsKey(task.Ref)));
            Assert.All(before.Tasks.Where(task => task.State == TaskState.Completed), task => Assert.Equal(TaskState.Completed, later[task.Ref].State));
            Assert.True(before.Project.Budget.Sum(line => line.ActualToDate) < after.Project.Budget.Sum(line => line.ActualToDate));
        }

        Assert.All(file.Snapshots, snapshot => Assert.All(snapshot.Tasks, task => Assert.True(task.CompletedOn is null || task.CompletedOn <= snapshot.StatusDate)));
    }

    [Fact]
    public async Task Milestone_OfAPastSnapshot_HasTheDateOfThatDay()
    {
        var file = await FileAsync("atlas");

        DateOnly? Cutover(Project project) => project.Milestones.Single(milestone => milestone.Key == "cutover").Current;
        Assert.Equal(new DateOnly(2026, 2, 4), Cutover(file.Snapshots[0].Project));
        Assert.Equal(new DateOnly(2026, 2, 13), Cutover(file.Snapshots[^2].Project));
        Assert.Equal(new DateOnly(2026, 2, 23), Cutover(file.Project));
        Assert.Equal(new DateOnly(2026, 2, 4), file.Project.Milestones.Single(milestone => milestone.Key == "cutover").Baseline);
    }

    [Fact]
    public async Task Import_KeepsTheDatesThatWereValidThen_InTheImportersTenant()
    {
        var file = await FileAsync("atlas");
        var tenant = new TenantId("somebody-else");
        var projects = new InMemoryProjectStore();
        var snapshots = new InMemorySnapshotStore();

        await new ProjectTransfer(projects, snapshots, new InMemoryRiskRegisterStore(), new DecisionBook(new InMemoryRecords()), new InMemoryRecords()).ImportAsync(tenant, file, CancellationToken.None);

        Assert.Equal(tenant, Assert.Single(await projects.ListAsync(tenant, CancellationToken.None)).Tenant);
        var kept = await snapshots.ListAsync(tenant, file.Project.Id, new PersonId(DemoHost.People.Default.Id), DateOnly.MinValue, DateOnly.MaxValue, CancellationToken.None);
        Assert.Equal(8, kept.Count);
        Assert.All(kept, snapshot => Assert.Equal(tenant, snapshot.Project.Tenant));
        Assert.Equal(new DateOnly(2026, 2, 4), kept[0].Project.Milestones.Single(milestone => milestone.Key == "cutover").Current);
    }

    [Theory]
    [InlineData("2026-01-12")]
    [InlineData("2026-01-14")]
    [InlineData("2026-01-16")]
    [InlineData("2026-01-17")]
    [InlineData("2026-01-18")]
    [InlineData("2026-07-01")]
    public async Task Story_OnAnyDay_AtlasIsRed_BorealisGreen_CobaltStrained(string day)
    {
        var at = DateTimeOffset.Parse(day + "T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

        var atlas = await AssessAsync("atlas", at);
        var borealis = await AssessAsync("borealis", at);
        var cobalt = await AssessAsync("cobalt", at);

        Assert.Equal(HealthColour.Red, atlas.Overall);
        Assert.Equal(HealthColour.Red, Colour(atlas, HealthDimension.Schedule));
        Assert.Equal(HealthColour.Green, borealis.Overall);
        Assert.Equal(HealthColour.Red, Colour(cobalt, HealthDimension.Budget));
        Assert.NotEqual(HealthColour.Green, Colour(cobalt, HealthDimension.People));
        Assert.NotEqual(HealthColour.Red, Colour(cobalt, HealthDimension.Schedule));
    }

    private static HealthColour? Colour(HealthAssessment assessment, HealthDimension dimension) =>
        assessment.Dimensions.Single(verdict => verdict.Dimension == dimension).Colour;

    private async Task<HealthAssessment> AssessAsync(string id, DateTimeOffset at)
    {
        await using var demo = await DemoHost.StartAsync(at);
        var file = demo.Services.GetRequiredService<DemoProjects>().Files.Single(file => file.Project.Id.Value == id);
        var now = demo.Services.GetRequiredService<DemoProjects>().Today(id);
        var assessment = HealthAssessor.Assess(new HealthContext(now, file.Snapshots));
        foreach (var verdict in assessment.Dimensions)
            output.WriteLine($"{at:ddd} {id} {verdict.Dimension}: {verdict.Colour} {string.Join(" | ", verdict.Findings.Select(finding => finding.Rule + " " + finding.Severity + " " + string.Join(", ", finding.Figures.Select(figure => figure.Key + "=" + figure.Value))))}");
        return assessment;
    }

    private static async Task<ProjectFile> FileAsync(string id)
    {
        await using var demo = await DemoHost.StartAsync();
        return demo.Services.GetRequiredService<DemoProjects>().Files.Single(file => file.Project.Id.Value == id);
    }
}
