using Catalogue.Core.Notices;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Notices;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.OfferPublication;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Space;

/// <summary>Something to do, as the space shows it: how soon, what, why, and the one button that settles it.</summary>
internal sealed record DueLine
{
    /// <summary>Red means this week, orange the next one; the words say so too.</summary>
    private const int ThisWeek = 7, NextWeek = 14;

    public required string When { get; init; }

    /// <summary>The day, in full.</summary>
    public required string Day { get; init; }

    public required string Title { get; init; }

    public required string Why { get; init; }

    /// <summary>More on it, in small; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The words of the button; null where it is for somebody else to press.</summary>
    public string? Act { get; init; }

    public string Href { get; init; } = "";

    /// <summary>Whether the button settles it at once, where the others lead to a page.</summary>
    public bool IsDoneAtOnce { get; init; }

    public bool IsUrgent { get; init; }

    public bool IsSoon { get; init; }

    /// <param name="item">What is due.</param>
    /// <param name="slug">The company's address on the site.</param>
    /// <param name="mayBind">Whether who reads may engage the company.</param>
    /// <param name="today">The legal day.</param>
    public static DueLine Of(DueItem item, string slug, bool mayBind, DateOnly today)
    {
        var days = item.By.DayNumber - today.DayNumber;
        var line = item switch
        {
            DocumentDue due => Of(due, slug, today),
            TermsDue due => Of(due, slug, mayBind, today),
            ComplianceDue due => Of(due, slug, today),
            ConfirmationDue due => Of(due, slug, today),
            RightEnding due => Of(due, slug, mayBind, today),
            NoticeDue due => Of(due, slug, today),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Nothing else is due."),
        };
        return line with { IsUrgent = days <= ThisWeek, IsSoon = days is > ThisWeek and <= NextWeek };
    }

    private static DueLine Of(DocumentDue due, string slug, DateOnly today)
    {
        var document = due.Document;
        var (state, grace) = (document.StateOn(today), due.ShownUntil.DayNumber - due.By.DayNumber);
        var waits = state == DocumentState.BeingRead;
        return Dated(due.By, today) with
        {
            Title = $"Renouvelez\u00a0: {French.Continued(document.Criterion.Label)}",
            Why = (due.By < today, due.ShownUntil < today) switch
            {
                (false, _) => $"Celle que nous avons s’arrête ce jour-là. Vos offres restent en ligne {French.Count(grace, "jour")} de plus, jusqu’au {French.Date(due.ShownUntil)}.",
                (true, false) => $"Celle que nous avons n’est plus valable. Sans une autre, vos offres quittent le catalogue après le {French.Date(due.ShownUntil)}.",
                _ => $"Vos offres ont quitté le catalogue après le {French.Date(due.ShownUntil)}. Elles y reviennent dès qu’une autre est acceptée.",
            },
            Note = state switch
            {
                DocumentState.BeingRead => $"Vous en avez envoyé une autre le {French.Date(document.Latest!.UploadedAt)}\u00a0: le ministère la lit.",
                DocumentState.Refused => $"Celle que vous avez envoyée le {French.Date(document.Latest!.UploadedAt)} a été refusée.",
                _ => "Un PDF ou une photo lisible suffit.",
            },
            Act = waits ? "Voir vos pièces" : "Envoyer la pièce",
            Href = waits ? SpaceLinks.Documents(slug) : SpaceLinks.SendDocument(slug, document.Criterion.Key),
        };
    }

    private static DueLine Of(TermsDue due, string slug, bool mayBind, DateOnly today) => Dated(due.By, today) with
    {
        Title = "Acceptez les nouvelles conditions d’utilisation",
        Why = due.By < today
            ? "Vos offres et votre droit au logo sont suspendus. Ils reviennent dès que vous acceptez."
            : "Sans votre accord, vos offres quittent le catalogue et le logo n’est plus permis après ce jour-là.",
        Note = mayBind ? null : "C’est à un gestionnaire de l’entreprise de les accepter.",
        Act = mayBind ? "Lire et accepter" : null,
        Href = SpaceLinks.Terms(slug),
    };

    private static DueLine Of(ComplianceDue due, string slug, DateOnly today) => Dated(due.By, today) with
    {
        Title = $"Mettez «\u00a0{due.Held.Title}\u00a0» en règle avec le nouveau cahier des charges",
        Why = due.By < today
            ? "L’offre a quitté le catalogue. Elle y revient dès que vous publiez une version qui répond à tout."
            : "Après ce jour-là, l’offre quitte le catalogue jusqu’à ce qu’une version qui répond à tout soit publiée.",
        Act = "Voir ce qui manque",
        Href = EditorLinks.One(slug, due.Held.Offer.Reference),
    };

    private static DueLine Of(ConfirmationDue due, string slug, DateOnly today) => Dated(due.By, today) with
    {
        Title = $"Confirmez que «\u00a0{due.Held.Title}\u00a0» est à jour",
        Why = $"Votre dernière relecture date du {French.Date(due.Held.Offer.ConfirmedAt!.Value)}. Prix, horaires, garanties\u00a0: vos clients comptent dessus.",
        Note = $"À refaire tous les {French.Count(due.Programme.OfferConfirmationMonths, "mois", "mois")}.",
        Act = "Toujours exact",
        Href = PublicationLinks.Confirm(slug, due.Held.Offer.Reference),
        IsDoneAtOnce = true,
    };

    private static DueLine Of(NoticeDue due, string slug, DateOnly today)
    {
        var notice = due.Held.Notice;
        var line = Dated(due.By, today) with { Href = NoticeLinks.Own(slug, notice.Reference), Act = "Lire et répondre" };
        return notice.Status switch
        {
            NoticeStatus.Requested => line with
            {
                Title = $"Corrigez ce que le ministère a relevé, dossier {notice.Reference}",
                Why = "Corrigez et dites-le, ou expliquez pourquoi vous n’êtes pas d’accord. Rien ne vous est retiré pendant ce temps.",
            },
            NoticeStatus.Sent => line with
            {
                When = "À lire",
                Title = $"Le ministère vous adresse un avertissement, dossier {notice.Reference}",
                Why = $"Le délai de {French.Count(due.Held.Programme.NoticeDays, "jour")} pour y répondre court à partir du lendemain de votre lecture.",
                Act = "Lire la lettre",
            },
            _ => line with
            {
                Title = $"Répondez à l’avertissement {notice.Reference}",
                Why = $"Sans réponse à la fin de ce jour-là, {(notice.Scope == NoticeScope.Right ? "votre droit au label est retiré" : "les offres concernées sont retirées")}. Une réponse arrête le délai.",
            },
        };
    }

    private static DueLine Of(RightEnding due, string slug, bool mayBind, DateOnly today)
    {
        var (days, edition) = (due.By.DayNumber - today.DayNumber, due.Held.Programme.Edition);
        return Dated(due.By, today) with
        {
            Title = days switch
            {
                < 0 => "Votre label s’est terminé",
                0 => "Votre label se termine aujourd’hui",
                1 => "Votre label se termine demain",
                _ => $"Votre label se termine dans {French.Count(days, "jour")}",
            },
            Why = days < 0
                ? $"Votre droit ({edition}) s’est arrêté à la fin de ce jour-là. Vos offres ont quitté le catalogue."
                : $"Votre droit ({edition}) s’arrête à la fin de ce jour-là. Vos offres quittent alors le catalogue.",
            Note = due.Next is null ? "La suite n’est pas encore annoncée\u00a0: nous vous écrirons."
                : mayBind ? $"{due.Next.Edition}\u00a0: jusqu’au {French.Date(due.Next.EndsOn)}. Vos offres vous suivent."
                : "C’est à un gestionnaire de l’entreprise de demander la suite.",
            Act = due.Next is not null && mayBind ? "Demander à continuer" : null,
            Href = SpaceLinks.Renewal(slug),
        };
    }

    private static DueLine Dated(DateOnly by, DateOnly today) => new()
    {
        When = (by.DayNumber - today.DayNumber) switch
        {
            < 0 and var late => $"Depuis {French.Count(-late, "jour")}",
            0 => "Aujourd’hui",
            1 => "Demain",
            var days => $"Dans {French.Count(days, "jour")}",
        },
        Day = French.Date(by),
        Title = "",
        Why = "",
    };
}
