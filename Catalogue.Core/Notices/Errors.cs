using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>Nobody is told of a breach without being told what it is, and what to do.</summary>
public sealed record NoticeTextMissing() : Refusal("Il manque un texte\u00a0: l’entreprise doit pouvoir comprendre et répondre.");

/// <summary>A text stands in a letter.</summary>
public sealed record NoticeTextTooLong() : Refusal($"Un texte tient en {NoticeTexts.LongestText} caractères\u00a0: raccourcissez celui-ci.");

/// <summary>A letter says which clauses were breached (A12).</summary>
public sealed record ClauseMissing() : Refusal("Choisissez au moins une clause\u00a0: la lettre dit ce qui n’est pas respecté.");

/// <summary>A letter cites each clause word for word (A12).</summary>
public sealed record ClauseUnknown() : Refusal("Une des clauses n’existait pas le jour du constat\u00a0: choisissez dans la liste.");

/// <summary>A decision carries a reason of the ministry's list.</summary>
public sealed record NoticeReasonUnknown() : Refusal("Choisissez un motif de la liste.");

/// <summary>A notice is about offers of the partner that may still be lost, or about its right.</summary>
public sealed record NothingAtStake() : Refusal("Choisissez les offres concernées de cette entreprise, ou son droit d’usage\u00a0: ce qui n’est plus valable ne peut pas être retiré.");

/// <summary>What will be found is not a finding.</summary>
public sealed record FoundInFuture() : Refusal("Le jour du constat ne peut pas être à venir.");

/// <summary>A12: one cause, one notice, whatever became of it.</summary>
/// <param name="Reference">The notice that came of it.</param>
public sealed record CauseTreated(string Reference)
    : Refusal($"Ce constat a déjà donné lieu à l’avertissement {Reference}\u00a0: il ne peut pas en fonder un autre.");

/// <summary>A12: whoever was found compliant since is not blamed for what was found before.</summary>
/// <param name="Offer">Reference of the offer.</param>
/// <param name="On">The legal day of the check.</param>
public sealed record FoundCompliantSince(string Offer, DateOnly On)
    : Refusal($"L’offre {Offer} a été contrôlée conforme le {FrenchDate.InFull(On)}\u00a0: ce constat ne peut plus lui être reproché.");

/// <summary>A11: a letter waits for the end of the time to fix.</summary>
/// <param name="LastDay">Its last legal day.</param>
public sealed record TimeToFixLeft(DateOnly LastDay)
    : Refusal($"L’entreprise a jusqu’au {FrenchDate.InFull(LastDay)} inclus pour corriger\u00a0: l’avertissement attend ce jour.");

/// <summary>A12: two people read a letter before it leaves.</summary>
public sealed record SignedByItsAuthor() : Refusal("Vous avez écrit cette lettre\u00a0: une autre personne doit la relire et la signer.");

/// <summary>Somebody changed it since it was read.</summary>
public sealed record NoticeChangedMeanwhile() : Refusal("Quelqu’un a changé cet avertissement entre-temps\u00a0: relisez-le. Rien n’a été fait.");

/// <summary>A12: no clock starts before its letter was sent.</summary>
public sealed record PostedBeforeSent() : Refusal("La lettre ne peut pas avoir été postée avant d’être envoyée\u00a0: vérifiez la date.");

public sealed record PostedInFuture() : Refusal("Le jour de l’envoi par la poste ne peut pas être à venir.");

/// <summary>A12: nobody loses time because the ministry recorded late.</summary>
public sealed record PostedTooLongAgo()
    : Refusal("Cet envoi est trop ancien pour être enregistré\u00a0: le délai aurait couru sans que l’entreprise le voie. Postez la lettre de nouveau.");

/// <param name="On">The legal day that was recorded.</param>
public sealed record PostedAlready(DateOnly On) : Refusal($"L’envoi par la poste est déjà enregistré, le {FrenchDate.InFull(On)}.");

/// <summary>A12: an answer stops the clock when it is given in time.</summary>
/// <param name="Deadline">The first instant that was too late.</param>
public sealed record NoticeTimeOver(DateTimeOffset Deadline)
    : Refusal($"Le délai pour répondre s’est terminé le {FrenchDate.WithTime(Deadline)}. Vous pouvez encore demander au ministère de revoir sa décision.");

/// <summary>A12: what was lost at the deadline is given back by an appeal, with reasons, by somebody else.</summary>
/// <param name="Since">The deadline.</param>
public sealed record LostAlready(DateTimeOffset Since)
    : Refusal($"Le délai est passé depuis le {FrenchDate.WithTime(Since)} : ce qui est retiré ne peut plus être rendu que par un recours.");

/// <summary>A loss may be appealed against for a time, which the programme chooses.</summary>
/// <param name="LastDay">Its last legal day.</param>
public sealed record AppealTimeOver(DateOnly LastDay)
    : Refusal($"Le délai pour demander au ministère de revoir sa décision s’est terminé le {FrenchDate.InFull(LastDay)}.");

/// <summary>What shows an answer is read by a person.</summary>
public sealed record TooManyFiles() : Refusal($"Envoyez {NoticeReply.MostFiles} fichiers au plus avec votre réponse.");

/// <param name="Since">When it was asked for.</param>
public sealed record HearingAskedAlready(DateTimeOffset Since)
    : Refusal($"Vous avez déjà demandé à être entendu, le {FrenchDate.InFull(ParisCalendar.DayOf(Since))}\u00a0: le ministère vous propose une date.");

/// <summary>A partner is heard before something is decided.</summary>
public sealed record NothingToBeHeardOn() : Refusal("Rien n’est à décider dans ce dossier aujourd’hui\u00a0: il n’y a pas lieu d’être entendu.");

public sealed record NoHearingAsked() : Refusal("L’entreprise n’attend pas d’être entendue.");

/// <param name="AskedOn">The legal day on which it was asked for.</param>
public sealed record HearingDayWrong(DateOnly AskedOn)
    : Refusal($"Donnez le jour où l’entreprise a été entendue\u00a0: depuis sa demande, le {FrenchDate.InFull(AskedOn)}, et pas un jour à venir.");

/// <summary>Nothing is lost before the deadline.</summary>
public sealed record NoticeTimeLeft() : Refusal("Le délai de cet avertissement n’est pas passé\u00a0: rien n’est perdu.");

/// <summary>A13: nothing is lost at once but the right, for an altered logo, where the programme says so.</summary>
public sealed record LossNotImmediate() : Refusal("Rien ne permet de retirer le droit d’usage tout de suite : envoyez l’avertissement, qui laisse un délai.");

/// <summary>Nothing is lost by a decision on a weekend or a holiday.</summary>
public sealed record LossOnWorkingDays() : Refusal("Un retrait ne se décide ni un week-end ni un jour férié : attendez le prochain jour ouvré.");

/// <summary>A12: an appeal is decided by somebody who signed nothing of what it is against.</summary>
public sealed record AppealDecidedBySignatory() : Refusal("Vous avez signé une décision de ce dossier\u00a0: une autre personne doit décider du recours.");
