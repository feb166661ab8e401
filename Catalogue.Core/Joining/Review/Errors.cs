using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>Somebody did something to the request since it was read.</summary>
/// <param name="Name">Who.</param>
/// <param name="What">What they did, after their name: « a accepté cette demande ».</param>
/// <param name="At">When; null where that is not kept.</param>
public sealed record RequestChangedMeanwhile(string Name, string What, DateTimeOffset? At)
    : Refusal($"{Name} {What}{(At is { } at ? $" le {FrenchDate.WithTime(at)}" : "")}. Rien n’a été changé par vous, et ce que vous avez écrit est gardé\u00a0: relisez la demande.");

/// <summary>Another reviewer has taken the request.</summary>
public sealed record RequestOfAnother(string Name)
    : Refusal($"{Name} s’occupe de cette demande\u00a0: reprenez-la d’abord, si vous vous êtes mis d’accord.");

/// <summary>A request that was erased, or is being written, is nobody's to decide.</summary>
public sealed record NoSuchRequest() : Refusal("Cette demande n’est plus à décider.");

/// <summary>A completion asks for something.</summary>
public sealed record NothingToComplete() : Refusal("Écrivez au moins une question à l’entreprise.");

/// <summary>What is asked is read on a page and in a mail.</summary>
public sealed record QuestionTooLong() : Refusal($"Une question tient en {RequestReview.LongestQuestion} caractères\u00a0: raccourcissez celle-ci.");

/// <summary>More points than a company can be asked at once.</summary>
public sealed record TooManyPoints() : Refusal($"Demandez {RequestReview.MostPoints} points au plus à la fois.");

/// <summary>A refusal carries its reasons: the law, and A4.</summary>
public sealed record RefusalWithoutReason() : Refusal("Choisissez au moins une raison\u00a0: la loi demande de la dire à l’entreprise.");

/// <summary>What is added to the reasons is read in a letter.</summary>
public sealed record NoteTooLong() : Refusal($"Les précisions tiennent en {RequestReview.LongestNote} caractères\u00a0: raccourcissez-les.");

/// <summary>What the machine found forbids to accept the request as it stands.</summary>
public sealed record RequestIsBlocked(string Why) : Refusal($"La demande ne peut pas être acceptée telle quelle. {Why}");

/// <summary>A9: no right outlives its edition, and this one is over.</summary>
public sealed record EditionIsOver(DateOnly EndsOn)
    : Refusal($"L’édition demandée s’est arrêtée le {FrenchDate.InFull(EndsOn)}\u00a0: aucun droit d’usage ne peut plus être donné.");
