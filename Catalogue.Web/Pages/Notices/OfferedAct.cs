using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Notices;

/// <summary>What somebody of the ministry does of a notice on its page.</summary>
internal enum NoticeAct
{
    Sign,
    Send,
    LoseAtOnce,
    RecordPosting,
    Accept,
    FindRectified,
    FindInsufficient,
    HoldHearing,
    Reinstate,
    Uphold,
    Cancel,
}

/// <summary>An act that may be done now, in words.</summary>
/// <param name="Act">The act.</param>
/// <param name="Code">What its form sends.</param>
/// <param name="Title">What it is.</param>
/// <param name="Effect">What follows from it.</param>
/// <param name="Done">What is said once it is done.</param>
internal sealed record OfferedAct(NoticeAct Act, string Code, string Title, string Effect, string Done)
{
    /// <summary>What is to be written; null for nothing.</summary>
    public string? TextLabel { get; init; }

    /// <summary>Which day is to be given; null for none.</summary>
    public string? DayLabel { get; init; }

    /// <summary>Why it may not be done by this person, or today, as a sentence; null when it may.</summary>
    public string? Impeded { get; init; }

    public string TextId => $"{Code}-texte";

    public string DayId => $"{Code}-jour";

    public string FirstDayId => $"{DayId}-{DateParts.Day}";

    /// <summary>What may be done of a notice now, the likeliest first.</summary>
    /// <param name="file">The notice.</param>
    /// <param name="person">Who would.</param>
    /// <param name="now">The present instant.</param>
    public static IReadOnlyList<OfferedAct> Of(NoticeFile file, Guid person, DateTimeOffset now)
    {
        var notice = file.Notice;
        return [.. All(file.Held, person, now).Where(act => IsInState(act.Act, notice, now))];
    }

    /// <summary>An act by what its form sends, whether or not it may be done now; null for none.</summary>
    public static OfferedAct? Named(string? code, NoticeFile file, Guid person, DateTimeOffset now) =>
        All(file.Held, person, now).FirstOrDefault(act => act.Code == code);

    private static bool IsInState(NoticeAct act, Notice notice, DateTimeOffset now) => act switch
    {
        NoticeAct.Sign => Leads(notice, NoticeAction.Sign),
        NoticeAct.Send => Leads(notice, NoticeAction.Send),
        NoticeAct.LoseAtOnce => Leads(notice, NoticeAction.LoseAtOnce),
        NoticeAct.RecordPosting => notice.Status == NoticeStatus.Sent,
        NoticeAct.Accept => Leads(notice, NoticeAction.Accept),
        NoticeAct.FindRectified => Leads(notice, NoticeAction.FindRectified),
        NoticeAct.FindInsufficient => Leads(notice, NoticeAction.FindInsufficient),
        NoticeAct.HoldHearing => notice.HearingAskedAt is not null,
        NoticeAct.Reinstate => Leads(notice, NoticeAction.Reinstate),
        NoticeAct.Uphold => Leads(notice, NoticeAction.Uphold),
        _ => Leads(notice, NoticeAction.Cancel) && !(now >= notice.Deadline),
    };

    private static bool Leads(Notice notice, NoticeAction action) => NoticeLifecycle.Table.Next(notice.Status, action) is not null;

    private static IEnumerable<OfferedAct> All(HeldNotice held, Guid person, DateTimeOffset now)
    {
        var (notice, days) = (held.Notice, French.Count(held.Programme.NoticeDays, "jour"));
        var (lost, back) = notice.Scope == NoticeScope.Right
            ? ("le droit d’usage est perdu", "Le droit d’usage est rendu")
            : ("les offres concernées sont retirées", "Les offres concernées reviennent");
        var appeal = notice.WasSignedBy(person) ? new AppealDecidedBySignatory().Sentence : null;
        if (notice.MayTakeAwayAtOnce(held.Programme.LogoAlteration))
            yield return new(NoticeAct.LoseAtOnce, "retirer", "Envoyer la lettre et retirer le droit tout de suite", "Le logo est modifié\u00a0: le droit d’usage est perdu à l’instant, un jour ouvré. L’entreprise peut former un recours.", "La lettre est partie, et le droit d’usage est retiré.")
            {
                Impeded = WorkingDays.IsWorked(ParisCalendar.DayOf(now)) ? null : new LossOnWorkingDays().Sentence,
            };
        yield return new(NoticeAct.Sign, "signer", "Signer la lettre", $"Vous l’avez relue, et la signez de vos nom et fonction. Sans réponse {days} après sa réception, {lost} sans autre acte.", "La lettre est signée\u00a0: elle peut partir.")
        {
            Impeded = notice.AuthorId == person ? new SignedByItsAuthor().Sentence : null,
        };
        yield return new(NoticeAct.Send, "envoyer", "Envoyer la lettre", "L’entreprise la trouve dans son espace et reçoit un courriel. Le délai ne court qu’une fois la lettre lue, ou postée.", "La lettre est partie.");
        yield return new(NoticeAct.RecordPosting, "poster", "Noter l’envoi par la poste", $"La lettre comptera comme reçue {French.Count(held.Programme.ReceiptPresumptionWorkingDays, "jour ouvré", "jours ouvrés")} après, si personne ne la lit avant.", "L’envoi est noté.") { DayLabel = "Quel jour a-t-elle été postée ?" };
        yield return new(NoticeAct.Accept, "accepter", "Accepter la réponse", "Le dossier est clos, rien n’est retiré, et ce constat ne pourra plus être reproché.", "La réponse est acceptée, le dossier est clos.");
        yield return new(NoticeAct.FindRectified, "corrige", "Constater que c’est corrigé", "Le dossier est clos, rien n’est retiré, et ce constat ne pourra plus être reproché.", "Le dossier est clos\u00a0: tout est corrigé.");
        yield return new(NoticeAct.FindInsufficient, "insuffisant", "Juger la réponse insuffisante", "Le délai reprend demain, avec les jours qui restent. L’entreprise lit pourquoi.", "Le délai reprend, et l’entreprise est prévenue.") { TextLabel = "Ce qui manque encore" };
        yield return new(NoticeAct.HoldHearing, "entendre", "Noter l’entretien avec l’entreprise", "L’entreprise lit le compte rendu. Le délai n’en est pas changé.", "Le compte rendu est au dossier, et l’entreprise est prévenue.") { TextLabel = "Ce qui s’est dit", DayLabel = "Quel jour l’avez-vous entendue ?" };
        yield return new(NoticeAct.Reinstate, "rendre", "Accepter le recours", $"{back}\u00a0: l’entreprise lit pourquoi.", "Le recours est accepté, et l’entreprise est prévenue.") { TextLabel = "Pourquoi le recours est accepté", Impeded = appeal };
        yield return new(NoticeAct.Uphold, "maintenir", "Rejeter le recours", "Le retrait est maintenu\u00a0: l’entreprise lit pourquoi.", "Le recours est rejeté, et l’entreprise est prévenue.") { TextLabel = "Pourquoi le retrait est maintenu", Impeded = appeal };
        yield return new(NoticeAct.Cancel, "annuler", "Annuler", "Le dossier est clos, rien n’est retiré, et ce constat ne pourra plus être reproché.", "L’avertissement est annulé.") { TextLabel = "Pourquoi il est annulé" };
    }
}
