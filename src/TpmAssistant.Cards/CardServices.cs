using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Readiness;

namespace TpmAssistant.Cards;

/// <summary>Registers what the cards project offers to the use cases.</summary>
public static class CardServices
{
    /// <summary>Adds the mail face of reports and the facts face of answers. Cards and text need no registration: see <see cref="AnswerFaces"/>.</summary>
    public static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddSingleton<IReportMail, ReportMailWriter>()
        .AddSingleton<IMinutesText, MinutesText>()
        .AddSingleton<IReportFaces, ReportFaces>()
        .AddSingleton<IAgendaText, AgendaText>()
        .AddSingleton<IOptionWords, OptionWords>()
        .AddSingleton<IChangeWords, ChangeWords>()
        .AddSingleton<IReadinessWords, ReadinessWords>()
        .AddSingleton<IEscalationWords, EscalationWords>()
        .AddSingleton<IFactSheet, FactSheet>();
}
