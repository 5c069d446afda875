using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Causes;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Readiness;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions for the hard afternoon and the last day: options, lessons, closure.</summary>
[PluginName("Planning")]
internal sealed class DecidingPlugin(ExploreOptions exploreOptions, RecordLesson recordLesson, FindLessons findLessons, EstimateTasks estimateTasks, SuggestOwner suggestOwner, CheckReadiness checkReadiness, CloseProject closeProject, FindRootCause findRootCause)
{
    [Reads]
    [Description(
        "Computes three or four ways on when something has come up: the project is late, somebody is lost, or more is asked for. "
        + "Shows scope, money, risk and time side by side, with what each stakeholder gains and gives; nothing is changed.")]
    [Example("What are our options if we lose a person on {project}?")]
    public Task<Answer> ExploreOptions(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("What has come up, in the person's own words: we are late; we lost Priya; they want one more feature of two weeks.")] string? question = null,
        CancellationToken cancellationToken = default) =>
        exploreOptions.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(question), cancellationToken);

    [ReadsWithOnly("project")]
    [Description("Records a lesson learned, with the project's kind and phase, so that it is found again; it can be taken back.")]
    [Example("Record a lesson for {project}: try the restore before the cutover")]
    public Task<Answer> RecordLesson(
        Asker asker,
        [Description("What was learned, in the person's own words.")] string? text = null,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        CancellationToken cancellationToken = default) =>
        recordLesson.RunAsync(asker, ArgumentText.OrNull(text), ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Finds lessons learned by their words, by kind of project and by phase.")]
    [Example("What did we learn about vendors?")]
    public Task<Answer> FindLessons(
        Asker asker,
        [Description("What to look for; a kind of project such as migration, or a phase such as release, narrows the search. Empty: the newest.")] string? query = null,
        CancellationToken cancellationToken = default) =>
        findLessons.RunAsync(asker, ArgumentText.OrNull(query), cancellationToken);

    [Description("Opens an estimation round on a task: private votes, then the spread, then three points that are kept. Without a task: the next one that has no estimate; when all have one, how estimates came out.")]
    [Example("Estimate the load test on {project}")]
    public Task<Answer> EstimateTasks(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The task, in words of its title. 'how good' shows how estimates came out, by kind of work.")] string? task = null,
        CancellationToken cancellationToken = default) =>
        estimateTasks.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(task), cancellationToken);

    [Reads]
    [Description("Suggests who could take a task: by what they did before, the hours they have and how much they carry, with reasons. Shown to the project manager in private.")]
    [Example("Who should take the load test on {project}?")]
    public Task<Answer> SuggestOwner(
        Asker asker,
        [Description("The task, in words of its title. Leave out to see the tasks that nobody owns.")] string? task = null,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("Somebody in mind, by name: they are shown first, to be asked with a click.")] string? person = null,
        CancellationToken cancellationToken = default) =>
        suggestOwner.RunAsync(asker, ArgumentText.OrNull(task), ArgumentText.OrNull(project), ArgumentText.OrNull(person), cancellationToken);

    [Reads]
    [Description("Asks why, again and again, about a late or blocked task or an issue until its root cause is found, beside what the plan tells; ends in actions. Also lists the analyses, open and done.")]
    [Example("Find the root cause of I-1 on {project}")]
    public Task<Answer> FindRootCause(
        Asker asker,
        [Description("The issue: words of a task's title, an entry of the register as in I-1, or the person's own words. Empty for the list of all analyses.")] string issue,
        [Description("The project's name or alias as the person said it. Leave out to look in all of the person's projects.")] string? project = null,
        CancellationToken cancellationToken = default) =>
        findRootCause.RunAsync(asker, ArgumentText.OrNull(issue), ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Checks whether a project is ready to go: the gates of its kind with the evidence for each (test results, defects, risks, approvals), go or no go, and a vote.")]
    [Example("Is {project} ready for release?")]
    public Task<Answer> CheckReadiness(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        checkReadiness.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Writes a project's closure report: promised against delivered, budget, dates against forecasts, lessons, and what is open and handed over.")]
    [Example("Closure report for {project}")]
    public Task<Answer> CloseProject(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        closeProject.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
