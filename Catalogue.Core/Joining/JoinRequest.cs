using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>
/// A company that asks to join (A3, A4): the terms it accepted, what it declares, and what became of it. It becomes a
/// <see cref="Partners.Partner"/> when a reviewer validates it, and not before.
/// </summary>
public sealed class JoinRequest
{
    private JoinRequest()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>« DE-00012 », unique and permanent.</summary>
    public string Reference { get; private set; } = "";

    public RequestStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>The edition it asks to join.</summary>
    public string ProgrammeReference { get; private set; } = "";

    /// <summary>Number and hash of the terms of use that were accepted before anything else (A2).</summary>
    public string TermsNumber { get; private set; } = "";

    public string TermsHash { get; private set; } = "";

    public DateTimeOffset TermsAcceptedAt { get; private set; }

    /// <summary>Who accepted them and declares the company. Personal data: empty once erased.</summary>
    public string PersonName { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>When a link sent to the address was followed; null before, and then nothing can be declared.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; private set; }

    /// <summary>SHA-256 of the secret of the link that leads back to it, in base 64 for addresses.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>The first instant at which that link no longer works.</summary>
    public DateTimeOffset SecretExpiresAt { get; private set; }

    /// <summary>What the company declares of itself, as it was typed until it is sent (A3).</summary>
    public Declaration Declaration { get; private set; } = new();

    /// <summary>Its number once it is known to be one (<see cref="CompanyNumber"/>): by it two requests of one company are told.</summary>
    public string? CompanyNumber { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The last legal day to answer before silence means something (A4); null before it is sent.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The last of the days before that one for which an alarm was given; null before the first.</summary>
    public DateOnly? AlarmedOn { get; private set; }

    /// <summary>What the ministry asked to have completed, and what was answered.</summary>
    public IReadOnlyList<CompletionPoint> Points { get; private set; } = [];

    /// <summary>The reviewer who took it; null while anybody may.</summary>
    public Guid? AssignedTo { get; private set; }

    /// <summary>Who decided it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Codes of the reasons of a refusal, of the ministry's list.</summary>
    public IReadOnlyList<string> ReasonCodes { get; private set; } = [];

    /// <summary>What the reviewer adds to them, in words.</summary>
    public string? DecisionNote { get; private set; }

    /// <summary>The partner it became.</summary>
    public Guid? PartnerId { get; private set; }

    /// <summary>The partner that asks for the next edition with it, from its space (A9); null for a company that joins.</summary>
    public Guid? RenewalOf { get; private set; }

    /// <summary>Grows with every change: two who decide at once are told apart by it.</summary>
    public int Revision { get; private set; }

    /// <summary>The terms are accepted; nothing is declared yet (A2).</summary>
    internal static JoinRequest Begin(NewRequest begun, DateTimeOffset instant) => new()
    {
        Id = begun.Id,
        Reference = begun.Reference,
        Status = RequestStatus.Draft,
        StatusSince = instant,
        ProgrammeReference = begun.ProgrammeReference,
        TermsNumber = begun.TermsNumber,
        TermsHash = begun.TermsHash,
        TermsAcceptedAt = instant,
        PersonName = begun.PersonName,
        Email = begun.Email,
        SecretHash = begun.SecretHash,
        SecretExpiresAt = begun.SecretExpiresAt,
        Declaration = new() { ContactName = begun.PersonName, ContactEmail = begun.Email },
    };

    /// <summary>A partner asks for the next edition with what the registry knows of it: sent at once, by somebody whose address is known (A9).</summary>
    /// <param name="begun">What it begins with.</param>
    /// <param name="partnerId">Who asks.</param>
    /// <param name="declaration">What the registry knows of it.</param>
    /// <param name="answerBy">The last legal day before silence means something.</param>
    /// <param name="instant">When.</param>
    internal static JoinRequest Renew(NewRequest begun, Guid partnerId, Declaration declaration, DateOnly answerBy, DateTimeOffset instant)
    {
        var request = Begin(begun, instant);
        (request.RenewalOf, request.EmailConfirmedAt) = (partnerId, instant);
        request.Declare(declaration).OrThrow();
        request.Submit(answerBy, instant).OrThrow();
        return request;
    }

    /// <summary>A new link leads back to it; the one before no longer does.</summary>
    internal void Relink(string secretHash, DateTimeOffset expiresAt) => (SecretHash, SecretExpiresAt) = (secretHash, expiresAt);

    /// <summary>The link sent to the address was followed; false when it had been.</summary>
    internal bool ConfirmEmail(DateTimeOffset instant)
    {
        if (EmailConfirmedAt is not null) return false;
        EmailConfirmedAt = instant;
        return true;
    }

    /// <summary>The company writes its declaration, before it is sent or while points are to be completed.</summary>
    internal Result Declare(Declaration declaration)
    {
        if (Status is not (RequestStatus.Draft or RequestStatus.ToComplete)) return Wrong(nameof(Declare));
        Declaration = declaration;
        CompanyNumber = Shared.CompanyNumber.TryParse(declaration.Number, out var number) ? number.Text : null;
        Revision++;
        return Result.Done;
    }

    /// <summary>It is sent: the ministry has until a day to answer (A4).</summary>
    /// <param name="answerBy">The last legal day before silence means something.</param>
    /// <param name="instant">When.</param>
    internal Result Submit(DateOnly answerBy, DateTimeOffset instant)
    {
        var moved = Move(RequestAction.Submit, instant);
        if (moved.Succeeded) (SubmittedAt, AnswerBy) = (instant, answerBy);
        return moved;
    }

    /// <summary>The ministry asks to have points completed: its time to answer begins anew when they are.</summary>
    internal Result AskCompletion(IReadOnlyList<CompletionPoint> points, DateTimeOffset instant)
    {
        var moved = Move(RequestAction.AskCompletion, instant);
        if (moved.Succeeded) (Points, AnswerBy, AlarmedOn) = ([.. Points, .. points], null, null);
        return moved;
    }

    /// <summary>The points that were asked last: those without an answer, and those answered since, which may still be written anew.</summary>
    public IReadOnlyList<CompletionPoint> DuePoints() =>
        Status == RequestStatus.ToComplete ? [.. Points.Where(point => point.AnsweredAt is not { } at || at >= StatusSince)] : [];

    /// <summary>The company writes its answer to a point; it is sent with the others.</summary>
    /// <exception cref="InvalidOperationException">The point is not one of those that are due.</exception>
    internal Result Answer(Guid pointId, string answer, DateTimeOffset instant)
    {
        if (Status != RequestStatus.ToComplete) return Wrong(nameof(Answer));
        if (!DuePoints().Any(point => point.Id == pointId)) throw new InvalidOperationException($"No point '{pointId}' is due.");
        Points = [.. Points.Select(point => point.Id == pointId ? point with { Answer = answer, AnsweredAt = instant } : point)];
        Revision++;
        return Result.Done;
    }

    /// <summary>The company sends its answers to the points it was asked: they were given when they are sent.</summary>
    internal Result Complete(DateOnly answerBy, DateTimeOffset instant)
    {
        var due = DuePoints();
        var moved = Move(RequestAction.Complete, instant);
        if (moved.Succeeded) (Points, AnswerBy) = ([.. Points.Select(point => due.Contains(point) ? point with { AnsweredAt = instant } : point)], answerBy);
        return moved;
    }

    /// <summary>A reviewer takes it, or gives it back with null.</summary>
    internal Result Assign(Guid? staffId)
    {
        if (Status is not (RequestStatus.Submitted or RequestStatus.ToComplete)) return Wrong(nameof(Assign));
        (AssignedTo, Revision) = (staffId, Revision + 1);
        return Result.Done;
    }

    /// <summary>The ministry accepts it: it became a partner.</summary>
    internal Result Validate(Guid by, Guid partnerId, DateTimeOffset instant)
    {
        var moved = Move(RequestAction.Validate, instant);
        if (moved.Succeeded) (DecidedBy, PartnerId) = (by, partnerId);
        return moved;
    }

    /// <summary>The ministry refuses it, with reasons.</summary>
    internal Result Refuse(Guid by, IReadOnlyList<string> reasonCodes, string? note, DateTimeOffset instant)
    {
        var moved = Move(RequestAction.Refuse, instant);
        if (moved.Succeeded) (DecidedBy, ReasonCodes, DecisionNote) = (by, reasonCodes, note);
        return moved;
    }

    /// <summary>The company gives it up, or let its draft go past its time.</summary>
    internal Result GiveUp(DateTimeOffset instant) => Move(RequestAction.GiveUp, instant);

    /// <summary>An alarm was given for a day before the last one.</summary>
    internal void Alarm(DateOnly day) => AlarmedOn = day;

    /// <summary>What is personal is erased after its time; what was decided stays.</summary>
    internal void Erase() => (PersonName, Email, Declaration, Points, DecisionNote) = ("", "", new(), [], null);

    private Result Move(RequestAction action, DateTimeOffset instant)
    {
        if (RequestLifecycle.Table.Next(Status, action) is not { } next) return Wrong(action.ToString());
        (Status, StatusSince, Revision) = (next, instant, Revision + 1);
        return Result.Done;
    }

    private WrongState Wrong(string action) => new($"La demande {Reference}", action, Status.ToString());
}

/// <summary>What a request begins with: terms that were accepted, and an address to confirm.</summary>
internal sealed record NewRequest
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string ProgrammeReference { get; init; }

    public required string TermsNumber { get; init; }

    public required string TermsHash { get; init; }

    public required string PersonName { get; init; }

    public required string Email { get; init; }

    public required string SecretHash { get; init; }

    public required DateTimeOffset SecretExpiresAt { get; init; }
}

/// <summary>Something the ministry asks a company to complete or explain (A4).</summary>
public sealed record CompletionPoint
{
    public required Guid Id { get; init; }

    /// <summary>The part of the declaration it is about.</summary>
    public required DeclarationPart Part { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What the company answered; null before.</summary>
    public string? Answer { get; init; }

    /// <summary>When the answer was sent; before, when it was written; null before that.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
