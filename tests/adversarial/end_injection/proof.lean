by decide
end
namespace X
