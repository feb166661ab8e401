using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Partners;

/// <summary>
/// A vendor or service firm that declared itself (A3). What it declares about itself once serves all its offers: the
/// identity sheet of A23, its contacts, its commitments (A16), its outlets.
/// </summary>
public sealed class Partner
{
    private readonly List<Outlet> _outlets = [];

    private Partner()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Its address on the site, unique.</summary>
    public string Slug { get; private set; } = "";

    public CompanyNumber Number { get; private set; }

    public PartnerStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>The partner that took its place when it left by a merger; null otherwise, and without meaning while it is in the operation.</summary>
    public Guid? SuccessorId { get; private set; }

    public CompanySheet Company { get; private set; } = null!;

    /// <summary>
    /// Its answers to the sections of specifications that belong to the partner, by criterion key (A23). Whoever may change
    /// them re-checks its offers.
    /// </summary>
    public IReadOnlyDictionary<string, Answer> Sheet { get; private set; } = new Dictionary<string, Answer>();

    /// <summary>The companies it works with, which its offers may name (A14) and its centres may have do a service (A23).</summary>
    public IReadOnlyList<KnownContributor> Contributors { get; private set; } = [];

    /// <summary>Where it receives or works from; at least one before an offer can be published.</summary>
    public IReadOnlyList<Outlet> Outlets => _outlets;

    /// <summary>A partner that declares itself (A3).</summary>
    public static Partner Declare(PartnerDeclaration declaration, DateTimeOffset instant) => new()
    {
        Id = declaration.Id,
        Slug = declaration.Slug,
        Number = declaration.Number,
        Status = PartnerStatus.Declared,
        StatusSince = instant,
        Company = declaration.Company,
        Sheet = declaration.Sheet,
    };

    /// <param name="id">A new sequential identifier.</param>
    /// <param name="details">The place, and where it serves.</param>
    public Outlet AddOutlet(Guid id, OutletDetails details)
    {
        var outlet = new Outlet(id, Id, details);
        _outlets.Add(outlet);
        return outlet;
    }

    /// <summary>Its company says something else of itself.</summary>
    internal void Describe(CompanySheet company) => Company = company;

    /// <summary>It has a place no more.</summary>
    internal void RemoveOutlet(Outlet outlet) => _outlets.Remove(outlet);

    /// <summary>The companies it works with are others.</summary>
    internal void WorkWith(IReadOnlyList<KnownContributor> contributors) => Contributors = contributors;

    /// <summary>Its company answers otherwise.</summary>
    internal void Answer(IReadOnlyDictionary<string, Answer> sheet) => Sheet = sheet;

    /// <summary>A document was accepted in place of the one before (A23). Documents are private: only their last day is kept here.</summary>
    /// <param name="criterion">Key of the criterion that demands it.</param>
    /// <param name="validUntil">The last legal day on which it is valid.</param>
    public void Accept(string criterion, DateOnly validUntil) =>
        Sheet = new Dictionary<string, Answer>(Sheet, StringComparer.Ordinal) { [criterion] = new() { ValidUntil = validUntil } };

    /// <summary>The ministry accepts the declaration (A4).</summary>
    public Result Validate(DateTimeOffset instant) => Move(PartnerAction.Validate, instant);

    /// <summary>The ministry refuses the declaration (A4).</summary>
    public Result Refuse(DateTimeOffset instant) => Move(PartnerAction.Refuse, instant);

    /// <summary>The partner leaves the operation, closes or merges (« Standing »).</summary>
    /// <param name="instant">When.</param>
    /// <param name="successorId">Who takes its place, when it merges.</param>
    public Result Leave(DateTimeOffset instant, Guid? successorId = null)
    {
        var moved = Move(PartnerAction.Leave, instant);
        if (moved.Succeeded) SuccessorId = successorId;
        return moved;
    }

    /// <summary>Another number is that of the company from now on.</summary>
    /// <returns>Whether that changes anything.</returns>
    internal bool Renumber(CompanyNumber number)
    {
        if (Number == number) return false;
        Number = number;
        return true;
    }

    /// <summary>The company is called otherwise from now on; its address on the site stays.</summary>
    /// <returns>Whether that changes anything.</returns>
    internal bool Rename(string name)
    {
        if (Company.Name == name) return false;
        Company = Company with { Name = name };
        return true;
    }

    /// <summary>Its contact's time has passed: nothing of that person is left.</summary>
    /// <returns>Whether that changes anything.</returns>
    internal bool EraseContact()
    {
        if (Company.Contact.IsErased) return false;
        Company = Company with { Contact = ContactPerson.Erased };
        return true;
    }

    /// <summary>A company that was refused, or had left, asked again and is accepted (« Standing »).</summary>
    public Result Return(DateTimeOffset instant) => Move(PartnerAction.Return, instant);

    private Result Move(PartnerAction action, DateTimeOffset instant)
    {
        if (PartnerLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState($"Le partenaire {Slug}", action.ToString(), Status.ToString());
        (Status, StatusSince) = (next, instant);
        return Result.Done;
    }
}

/// <summary>A company that a partner works with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Role">What it usually does.</param>
public sealed record KnownContributor(string Name, string Place, string Role);

/// <summary>What a company says of itself when it declares itself.</summary>
public sealed record PartnerDeclaration
{
    /// <summary>A new sequential identifier.</summary>
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required CompanyNumber Number { get; init; }

    public required CompanySheet Company { get; init; }

    public required IReadOnlyDictionary<string, Answer> Sheet { get; init; }
}
