using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>Tasks told in German, French and Spanish keep the person's words; the order around them is understood.</summary>
public sealed class ForeignTaskTests
{
    [Theory]
    [InlineData("Neue Aufgabe für Cobalt: Zertifikat erneuern, fällig am 3.4.", "CreateTask(due=2026-04-03;project=Cobalt;title=Zertifikat erneuern)")]
    [InlineData("add a task to Atlas: Zertifikat erneuern, fällig am 3.4.", "CreateTask(due=2026-04-03;project=Atlas;title=Zertifikat erneuern)")]
    [InlineData("Lege eine Aufgabe für Atlas an: Netzplan prüfen, fällig am 3. April", "CreateTask(due=2026-04-03;project=Atlas;title=Netzplan prüfen)")]
    [InlineData("Nouvelle tâche pour Cobalt : renouveler le certificat, pour le 3 avril", "CreateTask(due=2026-04-03;project=Cobalt;title=Renouveler le certificat)")]
    [InlineData("Agrega una tarea a Atlas: renovar el certificado", "CreateTask(project=Atlas;title=Renovar el certificado)")]
    [InlineData("Verschiebe den Lasttest in Atlas auf den 3.4.", "UpdateTask(due=2026-04-03;project=Atlas;task=Lasttest)")]
    [InlineData("Déplace le test de charge au vendredi", "UpdateTask(due=2026-03-13;task=test de charge)")]
    [InlineData("Mueve la prueba de carga en Cobalt al lunes", "UpdateTask(due=2026-03-16;project=Cobalt;task=prueba de carga)")]
    public void Understand_TaskInAnotherLanguage_KeepsItsWordsAndItsDay(string text, string call) => Assert.Equal(call, Understood(text));

    [Theory]
    [InlineData("Verschiebe nicht den Lasttest auf Freitag")]
    [InlineData("Neue Aufgabe für Zephyr: Zertifikat erneuern")]
    [InlineData("Die Aufgabe für Cobalt: wer macht sie?")]
    public void Understand_WhatOnlySoundsLikeIt_ChangesNothing(string text) =>
        Assert.DoesNotContain(new Phrasebook().Understand(text, UtteranceSet.World(), memory: null).Calls, UtteranceSet.HasEffect);

    [Theory]
    [InlineData("Haben wir in Cobalt mehr als 500.000 Euro ausgegeben?", "ShowBudget(project=Cobalt)")]
    [InlineData("Wird Atlas bis zum 3.4. fertig?", "ForecastFinish(confidence=2026-04-03;project=Atlas)")]
    public void Understand_GermanFigures_AreAnAmountAndADay(string text, string call) => Assert.Equal(call, Understood(text));

    private static string Understood(string text) => UtteranceSet.Show(new Phrasebook().Understand(text, UtteranceSet.World(), memory: null));
}
