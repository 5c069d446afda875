using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class LessonsTests
{
    private readonly ProjectWorld world = new([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task("1") with { Title = "Cutover rehearsal" });
    private readonly InMemoryRecords records = new();

    private LessonShelf Shelf => new(world.Finder, records);

    private RecordLesson Record => new(world.Finder, world.Viewer, new RecordDesk(records, new UndoDesk(new InMemoryUndoStore(), world.Clock)), world.Clock);

    private FindLessons Find => new(Shelf, world.Clock);

    [Fact]
    public async Task RunAsync_Lesson_IsFoundAgainByItsWords()
    {
        await Record.RunAsync(Askers.Ada(), "Ask the vendor for a written date", "Atlas", default);
        await Record.RunAsync(Askers.Ada(), "Freeze texts before translation", null, default);

        var found = Assert.IsType<LessonsAnswer>(await Find.RunAsync(Askers.Ada(), "vendor's dates", default));

        Assert.Equal("Atlas", Assert.Single(found.Lessons).ProjectName);
        Assert.Equal(2, found.Searched);
    }

    [Fact]
    public async Task RunAsync_NoText_ShowsTheForm() => Assert.Equal("Atlas", Assert.IsType<LessonForm>(await Record.RunAsync(Askers.Ada(), " ", "Atlas", default)).Project!.Name);

    [Fact]
    public async Task RunAsync_UnknownProject_IsRefused() =>
        Assert.Equal("no-such-project", Assert.IsType<Refusal>(await Record.RunAsync(Askers.Ada(), "x", "Zeta", default)).Code);

    [Fact]
    public async Task RunAsync_ProjectOfOthers_IsNotNamed()
    {
        await KeepAsync("Test the restore", "secret", ProjectKinds.General);

        Assert.Null(Assert.Single(Assert.IsType<LessonsAnswer>(await Find.RunAsync(Askers.Ada(), "restore", default)).Lessons).ProjectName);
    }

    [Fact]
    public async Task RunAsync_WhereOthersReadAlong_ShowsOnlyWhatBelongsThere()
    {
        await KeepAsync("Test the restore", "atlas", ProjectKinds.General);

        var found = Assert.IsType<LessonsAnswer>(await Find.RunAsync(Askers.Ada(ConversationScope.Group, "g"), "restore", default));

        Assert.Empty(found.Lessons);
        Assert.Equal(1, found.Withheld);
    }

    [Fact]
    public async Task RunAsync_Kind_NarrowsTheSearch()
    {
        await KeepAsync("Copy it all once", "atlas", "migration");
        await KeepAsync("Copy texts late", "borealis", "application");

        var found = Assert.IsType<LessonsAnswer>(await Find.RunAsync(Askers.Ada(), "copy in migrations", default));

        Assert.Equal("Copy it all once", Assert.Single(found.Lessons).Lesson.Text);
    }

    [Theory]
    [InlineData("Northgate vendor delivers the line late", 1)]
    [InlineData("Write the newsletter", 0)]
    public async Task OfferAsync_Resemblance_OffersCloseOnesOfOtherProjectsOnly(string words, int offered)
    {
        await KeepAsync("A vendor delivers late unless asked in writing", "borealis", "application");
        await KeepAsync("Our vendor delivers late as well", "atlas", "migration");
        await KeepAsync("Freeze texts", "borealis", "application");

        Assert.Equal(offered, (await Shelf.OfferAsync(Askers.Ada(), new("atlas"), [words], default)).Count);
    }

    private Task<bool> KeepAsync(string text, string project, string kind) => records.TrySaveAsync(
        Askers.Tenant, new RecordKey(KeptLesson.RecordKind, project, RecordDesk.NewId()),
        new KeptLesson(text, kind, ProjectPhase.Delivery, new ProjectId(project), project, ProjectWorld.Ada, Some.Today), 0, default);
}
