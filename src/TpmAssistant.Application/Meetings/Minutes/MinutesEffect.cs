using TpmAssistant.Application.Access;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>
/// Puts confirmed minutes where they belong: actions into the plan, decisions into the log, risks into the register, the whole into the
/// meeting's chat and into a mail draft. Each part is done once, also when it is asked for again after a crash.
/// </summary>
internal sealed class MinutesEffect(
    MinutesBook book, IEnumerable<ITaskEditor> editors, DecisionBook decisions, IRiskRegisterStore registers, INotifier notifier, IMailDrafts drafts,
    IMinutesText text, PromisedActions promised, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "minutes";

    private const int ReviewDays = 14;

    public string Kind => KindName;

    /// <summary>The minutes that a proposal of this kind holds.</summary>
    public static MinutesOffer Read(Proposal proposal) => ProductJson.Deserialize<MinutesOffer>(proposal.Payload);

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, offer) = (proposal.ShownTo, Read(proposal));
        var parts = new List<MinutesPart>();
        foreach (var offered in offer.Lines)
            parts.Add(await OnceAsync(offered.Line.Key, () => LineAsync(proposal, offer, offered, cancellationToken)));
        if (offer.Chat is { } chat) parts.Add(await OnceAsync(MinutesPart.Chat, () => PostAsync(asker, chat, new MinutesPosted(offer, [.. parts]), cancellationToken)));
        if (offer.MailTo.Count > 0) parts.Add(await OnceAsync(MinutesPart.Mail, () => MailAsync(proposal, new MinutesPosted(offer, [.. parts]), cancellationToken)));
        var isWhole = parts.TrueForAll(p => p.Done);
        return !isWhole && !parts.Exists(p => p.Done)
            ? EffectOutcome.Refused(parts[0].Code ?? "minutes-none")
            : EffectOutcome.Done(offer.Meeting, null) with { Code = isWhole ? null : "minutes-partly" };

        Task<MinutesPart> OnceAsync(string part, Func<Task<MinutesPart>> act) => book.OnceAsync(asker.Tenant, offer.Meeting, part, act, cancellationToken);
    }

    private async Task<MinutesPart> LineAsync(Proposal proposal, MinutesOffer offer, OfferedLine offered, CancellationToken cancellationToken) => offered.Line.Kind switch
    {
        CaptureKind.Action => await ActAsync(proposal, offer, offered, cancellationToken),
        CaptureKind.Decision when offer.Project is { } project => await DecideAsync(proposal.ShownTo, offer, project, offered.Line, cancellationToken),
        CaptureKind.Risk when offer.Project is { } project => await RegisterAsync(proposal.ShownTo, proposal.CreatedAt, offer, project, offered.Line, cancellationToken),
        _ => new MinutesPart(offered.Line.Key, true),
    };

    /// <summary>Makes the task, or leaves it at the one there is; either way the next meeting can ask for it.</summary>
    private async Task<MinutesPart> ActAsync(Proposal proposal, MinutesOffer offer, OfferedLine offered, CancellationToken cancellationToken)
    {
        var (part, line) = (await TaskAsync(proposal, offer, offered, cancellationToken), offered.Line);
        if (part.Done && MeetingKey.Parse(offer.Meeting) is { } meeting)
        {
            var task = offered.MakesTask ? part.ItemId : offered.Twin?.Task.Id;
            await promised.KeepAsync(
                proposal.ShownTo.Tenant, meeting, line.Key,
                new PromisedAction(line.Text, line.Owner, line.Due, offer.Day, task is null ? null : new ItemRef(SourceKinds.Planner, task), part.Name, part.Link), cancellationToken);
        }

        return part;
    }

    private async Task<MinutesPart> TaskAsync(Proposal proposal, MinutesOffer offer, OfferedLine offered, CancellationToken cancellationToken)
    {
        var line = offered.Line;
        if (offered is { MakesTask: false, Twin: { } twin }) return new MinutesPart(line.Key, true, twin.Title, twin.Link);
        if (offer.PlanId is not { } plan) return new MinutesPart(line.Key, true);
        var creation = new TaskCreation(SourceKinds.Planner, plan, offer.ProjectName, Title(line.Text), line.Owner is { Id.IsResolved: true } owner ? [owner] : [], line.Due);
        var outcome = await editors.Single(e => e.Kind == SourceKinds.Planner).CreateAsync(proposal.ShownTo, creation, proposal.CreatedAt, cancellationToken);
        return new MinutesPart(line.Key, outcome.State == ProposalState.Done, creation.Title, outcome.Link, outcome.State == ProposalState.Unknown ? "task-unknown" : outcome.Code) { ItemId = outcome.ItemId };
    }

    private async Task<MinutesPart> DecideAsync(Asker asker, MinutesOffer offer, ProjectId project, MinutesLine line, CancellationToken cancellationToken)
    {
        var said = SpokenDecision.Read(line.Text, []);
        var kept = await decisions.AddAsync(
            asker.Tenant,
            new Decision
            {
                Project = project, Number = 0, Title = said?.Title ?? line.Text, Rationale = said?.Rationale, Context = Context(offer, line), DecidedOn = offer.Day,
                Status = line.IsFinal ? DecisionStatus.Final : DecisionStatus.Tentative,
                Meeting = new DecisionMeeting(offer.Title, offer.Start, offer.Link, line.Said?.From), RecordedBy = new Person(asker.Person, asker.Name), RecordedAt = clock.GetUtcNow(),
                Marker = $"minutes:{offer.Meeting}:{line.Key}",
            },
            cancellationToken);
        return new MinutesPart(line.Key, kept is not null, kept is null ? null : $"#{kept.Body.Number}", Code: kept is null ? "decision-changed" : null);
    }

    /// <summary>What was asked when it was decided: the item of the agenda in a person's words, with the options there were.</summary>
    private static string? Context(MinutesOffer offer, MinutesLine line)
    {
        if (offer.Items.FirstOrDefault(i => i.Key == line.Item)?.Item is not { } item) return null;
        var asked = item.Words ?? (item.Topic.Kind is AgendaTopicKind.Decision or AgendaTopicKind.Own or AgendaTopicKind.Invitation ? item.Topic.Subject : null);
        return asked is null ? null : SpokenDecision.Text(item.Topic.Kind == AgendaTopicKind.Decision && item.PreRead is { } options ? $"{asked} ({options})" : asked, Decision.MostText);
    }

    private async Task<MinutesPart> RegisterAsync(Asker asker, DateTimeOffset since, MinutesOffer offer, ProjectId project, MinutesLine line, CancellationToken cancellationToken)
    {
        var title = line.Text.Cut(RegisterEntry.MostText);
        RegisterKey key = default;
        await registers.ChangeAsync(
            asker.Tenant, project,
            register =>
            {
                // What a run before a crash put there is this one.
                if (register.Entries.FirstOrDefault(e => e.Origin == EntryOrigin.Meeting && e.Title == title && e.AddedAt >= since) is { } there)
                {
                    key = there.Key;
                    return null;
                }

                return register.Add(
                    RegisterKind.Risk,
                    new RegisterEntry
                    {
                        Key = default, Origin = EntryOrigin.Meeting, Title = title, Owner = line.Owner, ReviewOn = offer.Day.AddDays(ReviewDays), AddedAt = clock.GetUtcNow(),
                        AddedBy = new Person(asker.Person, asker.Name),
                    },
                    out key);
            },
            cancellationToken);
        return new MinutesPart(line.Key, true, key.ToString());
    }

    private async Task<MinutesPart> PostAsync(Asker asker, string chat, MinutesPosted minutes, CancellationToken cancellationToken)
    {
        var there = asker with { Conversation = new ConversationRef(chat, ConversationScope.Group) };
        var isTold = await notifier.TellAsync(there, minutes, $"minutes:{minutes.Offer.Meeting}", cancellationToken);
        return new MinutesPart(MinutesPart.Chat, isTold, Code: isTold ? null : "minutes-no-chat");
    }

    private async Task<MinutesPart> MailAsync(Proposal proposal, MinutesPosted minutes, CancellationToken cancellationToken)
    {
        var outcome = await drafts.CreateAsync(proposal.ShownTo, text.Mail(minutes, proposal.ShownTo), $"{proposal.Id.Value}-minutes", cancellationToken);
        return new MinutesPart(
            MinutesPart.Mail, outcome.State == ProposalState.Done, Link: outcome.Link, Code: outcome.State == ProposalState.Unknown ? "mail-unavailable" : outcome.Code);
    }

    /// <summary>The action as a task's title: on one line, at most as long as Planner takes.</summary>
    private static string Title(string text)
    {
        var title = TaskTitle.Of(text).TrimEnd('.');
        return title.Length <= TaskTitle.Longest ? title : title[..(TaskTitle.Longest - 1)].TrimEnd() + "…";
    }
}
