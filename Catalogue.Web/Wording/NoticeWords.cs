using System.Globalization;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Badge;

namespace Catalogue.Web.Wording;

/// <summary>What a notice says of itself, in French: to the partner, or to the ministry.</summary>
internal static class NoticeWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« Avertissement », or « Demande de correction » while no letter was written.</summary>
    public static string Kind(Notice notice) => notice.SentAt is null && notice.ReasonCode.Length == 0 ? "Demande de correction" : "Avertissement";

    /// <summary>The same, as its partner knows it: a letter that did not leave is none.</summary>
    public static string KindForPartner(Notice notice) => notice.SentAt is null ? "Demande de correction" : "Avertissement";

    /// <summary>Where it is at an instant, in a word or two, and its colour.</summary>
    public static (string Words, BadgeColour Colour) Status(Notice notice, DateTimeOffset now) => notice.Status switch
    {
        // What the deadline took away is lost, recorded or not.
        NoticeStatus.Running when now >= notice.Deadline => ("Retiré", BadgeColour.Error),
        NoticeStatus.Requested => ("Correction demandée", BadgeColour.Warning),
        NoticeStatus.Explained => ("Réponse à juger", BadgeColour.Blue),
        NoticeStatus.Accepted => ("Correction acceptée", BadgeColour.Green),
        NoticeStatus.Drafted => ("Lettre à signer", BadgeColour.Blue),
        NoticeStatus.Signed => ("Lettre à envoyer", BadgeColour.Blue),
        NoticeStatus.Sent => ("Lettre envoyée", BadgeColour.Warning),
        NoticeStatus.Running => ("Délai en cours", BadgeColour.Warning),
        NoticeStatus.Stopped => ("Réponse à juger", BadgeColour.Blue),
        NoticeStatus.Rectified => ("Corrigé", BadgeColour.Green),
        NoticeStatus.Lost => ("Retiré", BadgeColour.Error),
        NoticeStatus.Appealed => ("Recours à juger", BadgeColour.Blue),
        NoticeStatus.Reinstated => ("Rendu après recours", BadgeColour.Green),
        NoticeStatus.Upheld => ("Retrait maintenu", BadgeColour.Error),
        _ => ("Annulé", BadgeColour.Neutral),
    };

    /// <summary>The same, as its partner reads it.</summary>
    public static (string Words, BadgeColour Colour) StatusForPartner(Notice notice, DateTimeOffset now) => notice.Status switch
    {
        NoticeStatus.Requested => ("À corriger", BadgeColour.Warning),
        NoticeStatus.Sent => ("Lettre à lire", BadgeColour.Warning),
        NoticeStatus.Explained or NoticeStatus.Stopped or NoticeStatus.Drafted or NoticeStatus.Signed or NoticeStatus.Appealed => ("À l’étude au ministère", BadgeColour.Blue),
        _ => Status(notice, now),
    };

    /// <summary>What has become of its time, as a sentence: the clock's state in words.</summary>
    /// <param name="held">The notice.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="isForPartner">Whether its partner reads it.</param>
    public static string State(HeldNotice held, DateTimeOffset now, bool isForPartner)
    {
        var (notice, today) = (held.Notice, ParisCalendar.DayOf(now));
        return notice.Status switch
        {
            NoticeStatus.Requested => $"À corriger {Until(notice.FixBy!.Value, today)}. Rien n’est retiré pendant ce temps.",
            NoticeStatus.Explained => $"Réponse donnée le {French.Date(notice.Answers[^1].AnsweredAt)}\u00a0: le ministère l’étudie, et aucun délai ne court.",
            NoticeStatus.Drafted or NoticeStatus.Signed => isForPartner
                ? "Le ministère étudie la suite à donner. Aucun délai ne court."
                : "La lettre n’est pas partie\u00a0: aucun délai ne court.",
            NoticeStatus.Sent => $"La lettre est partie le {French.Date(notice.SentAt!.Value)}. Personne de l’entreprise ne l’a encore lue\u00a0: le délai ne court pas.",
            NoticeStatus.Running => Running(held, now, today),
            NoticeStatus.Stopped => Stopped(held, isForPartner),
            NoticeStatus.Lost => $"{Lost(notice)}. {Appeal(held, today)}",
            NoticeStatus.Appealed => $"{Lost(notice)}. Un recours est formé depuis le {French.Date(notice.AppealedAt!.Value)}\u00a0: quelqu’un d’autre au ministère l’étudie.",
            NoticeStatus.Reinstated => $"Rendu le {French.Date(notice.StatusSince)}, après un recours.",
            NoticeStatus.Upheld => $"{Lost(notice)}. Le recours est rejeté depuis le {French.Date(notice.StatusSince)}.",
            NoticeStatus.Cancelled => $"Annulé le {French.Date(notice.StatusSince)}\u00a0: rien n’est retiré.",
            _ => $"Clos le {French.Date(notice.StatusSince)}\u00a0: tout est en ordre, rien n’est retiré.",
        };
    }

    /// <summary>« mercredi 9 décembre 2026 ».</summary>
    public static string Weekday(DateOnly day) => $"{day.ToString("dddd", Culture)} {French.Date(day)}";

    /// <summary>What a day of the computation is there for.</summary>
    public static string Say(NoticeDay day, HeldNotice held) => day.Kind switch
    {
        NoticeDayKind.Receipt => held.Clock.Receipt == NoticeReceipt.Reading
            ? "La lettre est lue\u00a0: ce jour ne compte pas"
            : $"La lettre, postée le {French.Date(held.Notice.PostedOn!.Value)}, compte comme reçue {French.Count(held.Programme.ReceiptPresumptionWorkingDays, "jour ouvré", "jours ouvrés")} après\u00a0: ce jour ne compte pas",
        NoticeDayKind.Counted => $"Jour {day.Number}{OffWork(day.Day, ", qui compte aussi")}",
        NoticeDayKind.Waiting => "Une réponse est à l’étude\u00a0: ce jour ne compte pas",
        _ => WorkingDays.IsWorked(day.Day)
            ? "Premier jour ouvré\u00a0: le délai se termine là"
            : $"Le délai ne se termine pas un jour de repos{OffWork(day.Day, "")}\u00a0: il continue",
    };

    /// <summary>« Le droit d’usage, donc toutes les offres », « 2 offres »: what is at stake.</summary>
    public static string Scope(Notice notice) => notice.Scope == NoticeScope.Right ? "Le droit d’usage, donc toutes les offres" : French.Count(notice.Offers.Count, "offre");

    /// <summary>What the partner says in one word, after « répond ».</summary>
    public static string Say(AnswerKind kind) => kind == AnswerKind.Fixed ? "c’est corrigé" : "l’entreprise conteste";

    /// <summary>What a finding comes from.</summary>
    public static string Say(CauseKind cause) => cause switch
    {
        CauseKind.Review => "Un contrôle de l’offre",
        CauseKind.Complaint => "Un signalement",
        CauseKind.Logo => "Un usage du logo",
        _ => "Le site de l’entreprise",
    };

    /// <summary>The name of a part of the ministry's list.</summary>
    public static string Name(NoticeFilter filter) => filter switch
    {
        NoticeFilter.ToDo => "Tout ce qui attend",
        NoticeFilter.ToSign => "À signer",
        NoticeFilter.ToSend => "À envoyer",
        NoticeFilter.ToJudge => "Réponses à juger",
        NoticeFilter.Appeals => "Recours à juger",
        NoticeFilter.Hearings => "À entendre",
        NoticeFilter.InProgress => "En cours",
        _ => "Clos",
    };

    /// <summary>What is said where a part of the list is empty.</summary>
    public static string Empty(NoticeFilter filter) => filter switch
    {
        NoticeFilter.ToDo => "Rien n’attend le ministère. Un avertissement s’ouvre depuis un contrôle ou le dossier d’un partenaire.",
        NoticeFilter.ToSign => "Aucune lettre n’attend une signature.",
        NoticeFilter.ToSend => "Aucune lettre signée n’attend de partir.",
        NoticeFilter.ToJudge => "Aucune réponse n’attend une décision.",
        NoticeFilter.Appeals => "Aucun recours n’attend une décision.",
        NoticeFilter.Hearings => "Aucune entreprise n’attend d’être entendue.",
        NoticeFilter.InProgress => "Aucun délai ne court.",
        _ => "Aucun dossier n’est clos.",
    };

    /// <summary>« jusqu’au mercredi 9 décembre 2026 inclus (dans 9 jours) ».</summary>
    public static string Until(DateOnly day, DateOnly today) => $"jusqu’au {Weekday(day)} inclus ({In(day, today)})";

    private static string In(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"passé depuis {French.Count(-late, "jour")}",
        0 => "aujourd’hui",
        1 => "demain",
        var days => $"dans {French.Count(days, "jour")}",
    };

    private static string Running(HeldNotice held, DateTimeOffset now, DateOnly today) => held.Clock.At(now) switch
    {
        NoticeTime.NotReceived => $"La lettre, postée le {French.Date(held.Notice.PostedOn!.Value)}, comptera comme reçue le {French.Date(held.Clock.ReceivedOn!.Value)}. "
            + $"Le délai court ensuite, {Until(held.Clock.LastDay!.Value, today)}.",
        NoticeTime.Running => $"Le délai court, {Until(held.Clock.LastDay!.Value, today)}, à minuit heure de Paris.",
        _ => $"{Lost(held.Notice)}.",
    };

    private static string Stopped(HeldNotice held, bool isForPartner) =>
        $"Arrêté depuis {(isForPartner ? "votre réponse" : "la réponse de l’entreprise")} du {French.Date(held.Notice.Answers[^1].AnsweredAt)}, jusqu’à la décision du ministère. "
        + $"Si elle ne suffit pas, il {(held.Clock.DaysLeft is 1 ? "restera 1 jour" : $"restera {held.Clock.DaysLeft} jours")}.";

    private static string Lost(Notice notice) => $"Retiré depuis le {FrenchDate.WithTime(notice.Deadline!.Value)}";

    private static string Appeal(HeldNotice held, DateOnly today) => held.LastDay is { } day && today <= day
        ? $"Un recours est possible {Until(day, today)}."
        : "Le temps de former un recours auprès du ministère est passé.";

    private static string OffWork(DateOnly day, string more) => WorkingDays.IsWorked(day)
        ? ""
        : WorkingDays.HolidayOn(day) is { } holiday ? $" (jour férié, {holiday}{more})" : $" ({day.ToString("dddd", Culture)}{more})";
}
